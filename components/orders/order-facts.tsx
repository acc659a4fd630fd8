'use client';
import { Badge, Panel } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { OrderDetails } from '@/lib/orders/order-details';
import { Fact } from '@/components/orders/fact';

/** Who ordered, when and for how much, and what customer and staff wrote. */
export function OrderFacts({ order }: { order: OrderDetails }) {
  const { customer, email, date, total, paymentStatus, customerMessage, staffNotes } = order;
  return (
    <Panel>
      <Facts>
        <Fact term="Status">
          <Badge label={order.status} variant="secondary" />
        </Fact>
        <Fact term="Date">{date}</Fact>
        <Fact term="Customer" isLong>
          {[customer, email !== customer ? email : ''].filter(Boolean).join(', ')}
        </Fact>
        <Fact term="Total">{total}</Fact>
        <Fact term="Payment">{paymentStatus.charAt(0).toUpperCase() + paymentStatus.slice(1)}</Fact>
        <Fact term="Message from the customer" isLong="always">
          {customerMessage}
        </Fact>
        <Fact term="Staff notes" isLong="always">
          {staffNotes}
        </Fact>
      </Facts>
    </Panel>
  );
}

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spacing.medium};
  margin: 0;
  overflow-wrap: anywhere;

  > [data-long='always'] {
    grid-column: 1 / -1;
  }
  @media (max-width: 600px) {
    > [data-long='true'] {
      grid-column: 1 / -1;
    }
  }
  dt {
    color: ${({ theme }) => theme.colors.secondary60};
  }
  dd {
    margin: 0;
    white-space: pre-line;
  }
`;
