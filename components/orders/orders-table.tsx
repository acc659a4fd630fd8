'use client';
import { Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { OrderRow } from '@/lib/orders/list-order-page';

/** A page of orders. */
export function OrdersTable({ home, orders }: { home: string; orders: OrderRow[] }) {
  return (
    <ScrollBox label="Orders">
      <Table
        keyField="id"
        items={orders}
        columns={[
          {
            header: 'Order',
            hash: 'order',
            render: ({ id }) => (
              <Link href={`${home}/${id}`} prefetch={false}>
                {id}
              </Link>
            ),
          },
          { header: 'Date', hash: 'date', render: ({ date }) => <Unbroken>{date}</Unbroken> },
          { header: 'Customer', hash: 'customer', render: ({ customer }) => customer },
          { header: 'To ship', hash: 'to-ship', render: ({ items }) => <Unbroken>{toShip(items)}</Unbroken> },
          { header: 'Destination', hash: 'destination', render: ({ destination }) => destination },
          { header: 'Total', hash: 'total', align: 'right', render: ({ total }) => total },
          { header: 'Status', hash: 'status', render: ({ status }) => status },
        ]}
      />
    </ScrollBox>
  );
}

function toShip({ left, total }: OrderRow['items']): string {
  return total === 0 ? 'Nothing' : `${left} of ${total}`;
}

const Unbroken = styled.span`
  white-space: nowrap;
`;
