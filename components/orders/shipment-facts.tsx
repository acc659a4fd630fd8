'use client';
import { Small } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { CopyableText } from '@/components/shell/copyable-text';
import { Fact } from '@/components/orders/fact';
import type { ShipmentView } from '@/lib/orders/shipment-view';

/** A shipment as BigCommerce has it. */
export function ShipmentFacts({ shipment }: { shipment: ShipmentView }) {
  const { date, to, items, carrier, trackingNumber, shippingMethod, cost, comments } = shipment;
  return (
    <Facts>
      <Fact term="Date">{date}</Fact>
      <Fact term="To">{to}</Fact>
      <Fact term="Items">{items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</Fact>
      <Fact term="Carrier">{carrier}</Fact>
      <Fact term="Tracking number">
        {trackingNumber ? <CopyableText text={trackingNumber} what="tracking number" /> : ''}
      </Fact>
      <Fact term="Tracking link">
        <TrackingLink shipment={shipment} />
      </Fact>
      <Fact term="Shipping method">{shippingMethod}</Fact>
      <Fact term="Shipping cost">{cost}</Fact>
      <Fact term="Comments">{comments}</Fact>
    </Facts>
  );
}

function TrackingLink({ shipment: { trackingLink, trackingNumber, linkIsCustom } }: { shipment: ShipmentView }) {
  if (!trackingLink) return trackingNumber ? 'None: the customer gets the number alone.' : 'None.';
  return (
    <>
      <CopyableText text={trackingLink} what="tracking link" />
      <Small marginBottom="none">{linkIsCustom ? 'Your own link.' : 'Made by BigCommerce.'}</Small>
    </>
  );
}

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xxSmall};
  margin: 0;
  overflow-wrap: anywhere;

  > div {
    display: grid;
    grid-template-columns: minmax(6rem, 9rem) minmax(0, 1fr);
    gap: ${({ theme }) => theme.spacing.small};
  }
  dt {
    color: ${({ theme }) => theme.colors.secondary60};
  }
  dd {
    margin: 0;
    white-space: pre-line;
  }
`;
