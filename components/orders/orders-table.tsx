'use client';
import { Checkbox, Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { OrderSelection } from '@/components/orders/use-order-selection';
import { ScrollBox } from '@/components/shell/scroll-box';
import { orderStatusName } from '@/lib/definitions/order-status-names';
import type { OrderRow } from '@/lib/orders/order-row';

interface OrdersTableProps {
  orders: OrderRow[];
  hrefOf: (orderId: number) => string;
  selection: OrderSelection;
}

/** A page of orders. On a narrow screen each cell says which column it is of. */
export function OrdersTable({ orders, hrefOf, selection }: OrdersTableProps) {
  return (
    <ScrollBox label="Orders" stacks>
      <Table
        keyField="id"
        items={orders}
        columns={[
          {
            header: 'Order',
            hash: 'order',
            render: ({ id }) => (
              <Pick>
                <Checkbox
                  label={`Select order ${id}`}
                  hiddenLabel
                  checked={selection.has(id)}
                  onChange={() => {
                    selection.toggle(id);
                  }}
                />
                <Link href={hrefOf(id)} prefetch={false}>
                  {id}
                </Link>
              </Pick>
            ),
          },
          { header: 'Date', hash: 'date', render: ({ date }) => <Cell of="Date" text={date} unbroken /> },
          { header: 'Customer', hash: 'customer', render: (row) => <CustomerCell row={row} /> },
          {
            header: 'To ship',
            hash: 'to-ship',
            render: ({ items }) => <Cell of="To ship" text={toShip(items)} unbroken />,
          },
          {
            header: 'Destination',
            hash: 'destination',
            render: ({ destination }) => <Cell of="Destination" text={destination} />,
          },
          {
            header: 'Total',
            hash: 'total',
            align: 'right',
            render: ({ total }) => <Cell of="Total" text={total} unbroken />,
          },
          { header: 'Status', hash: 'status', render: (row) => <StatusCell row={row} /> },
        ]}
      />
    </ScrollBox>
  );
}

interface CellProps {
  /** The column's header. */
  of: string;
  text: string;
  unbroken?: boolean;
  children?: ReactNode;
}

function Cell({ of, text, unbroken = false, children }: CellProps) {
  return (
    <Content $unbroken={unbroken}>
      <Of aria-hidden="true">{of}: </Of>
      <bdi>{text}</bdi>
      {children}
    </Content>
  );
}

function CustomerCell({ row: { customer, customerMessage, staffNotes } }: { row: OrderRow }) {
  return (
    <Cell of="Customer" text={customer}>
      {customerMessage ? (
        <Small marginBottom="none">
          Message: <bdi>{customerMessage}</bdi>
        </Small>
      ) : null}
      {staffNotes ? (
        <Small marginBottom="none">
          Staff notes: <bdi>{staffNotes}</bdi>
        </Small>
      ) : null}
    </Cell>
  );
}

/** The store's name of the status; where that is its own, BigCommerce's below it. */
function StatusCell({ row: { status, statusId } }: { row: OrderRow }) {
  const name = orderStatusName(statusId);
  return (
    <Cell of="Status" text={status || name}>
      {name !== '' && status !== '' && status !== name ? (
        <Small marginBottom="none">{name} in BigCommerce</Small>
      ) : null}
    </Cell>
  );
}

function toShip({ left, total }: OrderRow['items']): string {
  return total === 0 ? 'Nothing' : `${left} of ${total}`;
}

const Pick = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Content = styled.div<{ $unbroken: boolean }>`
  ${({ $unbroken }) => ($unbroken ? 'white-space: nowrap;' : 'overflow-wrap: anywhere; min-width: 7rem; max-width: 22rem;')}

  @media (max-width: 600px) {
    max-width: none;
    text-align: left;
  }
`;

const Of = styled.span`
  display: none;
  color: ${({ theme }) => theme.colors.secondary60};

  @media (max-width: 600px) {
    display: inline;
  }
`;
