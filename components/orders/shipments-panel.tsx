'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { CopyableText } from '@/components/orders/copyable-text';
import type { ShipmentView } from '@/lib/orders/shipment-view';
import { Fact } from '@/components/orders/fact';

/** The order's shipments as BigCommerce has them, whoever made them. */
export function ShipmentsPanel({ shipments }: { shipments: ShipmentView[] }) {
  return (
    <Panel header="Shipments">
      {shipments.length === 0 ? <Text marginBottom="none">Nothing has been shipped yet.</Text> : null}
      <List aria-label="Shipments">
        {shipments.map((shipment) => (
          <li key={shipment.id}>
            <Shipment shipment={shipment} />
          </li>
        ))}
      </List>
    </Panel>
  );
}

function Shipment({ shipment }: { shipment: ShipmentView }) {
  const { id, date, to, items, carrier, trackingNumber, trackingLink, shippingMethod, cost, comments } = shipment;
  return (
    <>
      <Text bold marginBottom="xxSmall">
        Shipment {id}
      </Text>
      <Facts>
        <Fact term="Date">{date}</Fact>
        <Fact term="To">{to}</Fact>
        <Fact term="Items">{items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</Fact>
        <Fact term="Carrier">{carrier}</Fact>
        <Fact term="Tracking number">
          {trackingNumber ? <CopyableText text={trackingNumber} what="tracking number" /> : ''}
        </Fact>
        <Fact term="Tracking link">
          {trackingLink ? (
            <CopyableText text={trackingLink} what="tracking link" />
          ) : (
            'None: the customer gets no link.'
          )}
        </Fact>
        <Fact term="Shipping method">{shippingMethod}</Fact>
        <Fact term="Shipping cost">{cost}</Fact>
        <Fact term="Comments">{comments}</Fact>
      </Facts>
    </>
  );
}

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spacing.large};
  margin: 0;
  padding: 0;
  list-style: none;
`;

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
