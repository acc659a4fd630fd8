'use client';
import { styled } from 'styled-components';
import { IsolatedTexts } from '@/components/orders/isolated-texts';
import type { PackingSlip } from '@/lib/packing-slips/packing-slip';

/** Whom it goes to, how, and what was said about it. */
export function PackingSlipFacts({ slip }: { slip: PackingSlip }) {
  const facts = [
    { name: 'Ordered on', value: slip.orderDate },
    { name: 'Shipped on', value: slip.shipmentDate },
    { name: 'Shipping method', value: slip.shippingMethod },
    { name: 'Carrier', value: slip.carrier },
    { name: 'Tracking number', value: slip.trackingNumber },
  ];
  const texts = [
    { name: 'Tracking link', value: slip.trackingLink },
    { name: 'Message from the customer', value: slip.customerMessage },
    { name: 'Comments', value: slip.comments },
  ];
  const isSet = ({ value }: { value: string }) => value !== '';
  return (
    <Facts>
      <Fact>
        <dt>Ship to</dt>
        <dd>
          <address>
            {slip.to.length > 0 ? null : 'The address is not known.'}
            {slip.to.map((parts, index) => (
              <div key={index}>
                <IsolatedTexts texts={parts} />
              </div>
            ))}
          </address>
        </dd>
      </Fact>
      {facts.filter(isSet).map(({ name, value }) => (
        <Fact key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fact>
      ))}
      {texts.filter(isSet).map(({ name, value }) => (
        <Words key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Words>
      ))}
    </Facts>
  );
}

/** The address on the left; beside it what is short, below it what may be long. */
const Facts = styled.dl`
  display: grid;
  grid-template: repeat(5, auto) 1fr / 1fr 1fr;
  column-gap: ${({ theme }) => theme.spacing.medium};
  margin: 0 0 ${({ theme }) => theme.spacing.large};

  dt {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  dd {
    margin: 0;
    white-space: pre-line;
    /* Words of another direction are under what they are called, not at the other edge of the sheet. */
    unicode-bidi: plaintext;
    text-align: left;
  }
  address {
    font-style: normal;
  }
`;

const Fact = styled.div`
  grid-column: 2;

  &:first-child {
    grid-column: 1;
    grid-row: 1 / span 6;
  }
`;

const Words = styled.div`
  grid-column: 1 / -1;
  margin-top: ${({ theme }) => theme.spacing.small};
`;
