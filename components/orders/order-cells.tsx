'use client';
import { Checkbox, Small } from '@bigcommerce/big-design';
import Link from 'next/link';
import { createContext, use, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { IsolatedTexts } from '@/components/orders/isolated-texts';
import type { OrderSelection } from '@/components/orders/use-order-selection';
import { orderStatusName } from '@/lib/definitions/order-status-names';
import type { OrderRow } from '@/lib/orders/order-row';

interface OrderCells {
  hrefOf: (orderId: number) => string;
  selection: Pick<OrderSelection, 'has' | 'toggle'>;
}

/** What the cells of the table have in common. */
export const OrderCellContext = createContext<OrderCells | undefined>(undefined);

/** The way to the order, and its tick. */
export function OrderCell({ id }: OrderRow) {
  const cells = use(OrderCellContext);
  if (!cells) return id;
  return (
    <Ticked>
      <Checkbox
        label={`Select order ${id}`}
        hiddenLabel
        checked={cells.selection.has(id)}
        onChange={() => {
          cells.selection.toggle(id);
        }}
      />
      <Link href={cells.hrefOf(id)} prefetch={false}>
        {id}
      </Link>
    </Ticked>
  );
}

export function DateCell({ date }: OrderRow) {
  return <Cell of="Date" text={date} unbroken />;
}

/** Who ordered, and how the words that came with the order begin. */
export function CustomerCell({ customer, customerMessage, staffNotes }: OrderRow) {
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

/** Units left, of those that are shipped at all. */
export function ToShipCell({ items: { left, total } }: OrderRow) {
  return <Cell of="To ship" text={total === 0 ? 'Nothing' : `${left} of ${total}`} unbroken />;
}

export function DestinationCell({ destination: { before, places, after } }: OrderRow) {
  return (
    <Cell of="Destination">
      {before}
      <IsolatedTexts texts={places} />
      {after}
    </Cell>
  );
}

export function TotalCell({ total }: OrderRow) {
  return <Cell of="Total" text={total} unbroken />;
}

/** The store's name of the status; where that is its own, BigCommerce's below it. */
export function StatusCell({ status, statusId }: OrderRow) {
  const name = orderStatusName(statusId);
  return (
    <Cell of="Status" text={status || name}>
      {name !== '' && status !== '' && status !== name ? (
        <Small marginBottom="none">{name} in BigCommerce</Small>
      ) : null}
    </Cell>
  );
}

interface CellProps {
  /** The column's header, said where rows are stacked. */
  of: string;
  text?: string;
  unbroken?: boolean;
  children?: ReactNode;
}

function Cell({ of, text, unbroken = false, children }: CellProps) {
  return (
    <Content $unbroken={unbroken}>
      <Of aria-hidden="true">{of}: </Of>
      {text === undefined ? null : <bdi>{text}</bdi>}
      {children}
    </Content>
  );
}

const Ticked = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Content = styled.div<{ $unbroken: boolean }>`
  ${({ $unbroken }) =>
    $unbroken ? 'white-space: nowrap;' : 'overflow-wrap: anywhere; min-width: 7rem; max-width: 22rem;'}

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
