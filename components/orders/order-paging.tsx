'use client';
import Link from 'next/link';
import { styled } from 'styled-components';
import type { OrderPage } from '@/lib/orders/list-order-page';

/** The ways from one page of orders to the next; nothing when there is only one. */
export function OrderPaging({ href, page }: { href: string; page: Pick<OrderPage, 'older' | 'newer'> }) {
  if (page.older === undefined && page.newer === undefined) return null;
  return (
    <Nav aria-label="Pages of orders">
      {page.newer === undefined ? null : (
        <>
          <Link href={href}>Newest</Link>
          <Link href={`${href}&after=${page.newer}`}>Newer orders</Link>
        </>
      )}
      {page.older === undefined ? null : <Link href={`${href}&before=${page.older}`}>Older orders</Link>}
    </Nav>
  );
}

const Nav = styled.nav`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: ${({ theme }) => theme.spacing.large};
  padding-top: ${({ theme }) => theme.spacing.medium};
`;
