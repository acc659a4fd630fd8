'use client';
import Link from 'next/link';
import { styled } from 'styled-components';
import type { OrdersNavigation } from '@/components/orders/use-orders-view';
import type { OrderPage } from '@/lib/orders/list-order-page';

interface OrderPagingProps {
  navigation: Pick<OrdersNavigation, 'view' | 'hrefOf'>;
  page: Pick<OrderPage, 'older' | 'newer'>;
}

/** The ways from one page of orders to the next, in the list's order; nothing when there is only one. */
export function OrderPaging({ navigation: { view, hrefOf }, page: { older, newer } }: OrderPagingProps) {
  const isFirst = view.before === undefined && view.after === undefined;
  if (older === undefined && newer === undefined && isFirst) return null;
  const toOlder = older === undefined ? null : <Link href={hrefOf({ before: older })}>Older orders</Link>;
  const toNewer = newer === undefined ? null : <Link href={hrefOf({ after: newer })}>Newer orders</Link>;
  return (
    <Nav aria-label="Pages of orders">
      {isFirst ? null : <Link href={hrefOf({})}>{view.sort === 'newest' ? 'Newest' : 'Oldest'}</Link>}
      {view.sort === 'newest' ? toNewer : toOlder}
      {view.sort === 'newest' ? toOlder : toNewer}
    </Nav>
  );
}

const Nav = styled.nav`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: ${({ theme }) => theme.spacing.small} ${({ theme }) => theme.spacing.large};
  padding-top: ${({ theme }) => theme.spacing.medium};
`;
