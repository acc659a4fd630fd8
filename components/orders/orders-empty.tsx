'use client';
import type { OrdersNavigation } from '@/components/orders/use-orders-view';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import type { OrderTabId } from '@/lib/definitions/order-tabs';
import { isFiltered, isImpossibleRange } from '@/lib/definitions/orders-view';
import type { OrdersData } from '@/lib/orders/read-orders';

const NOTHING: Record<OrderTabId, string> = {
  'to-ship': 'Nothing to ship. An order appears here once it is paid and has something to send.',
  shipped: 'No order has been shipped yet. Orders move here once everything in them is in a shipment.',
  all: 'This store has no orders yet. The first one appears here as soon as a shopper places it.',
};

const OTHERS: Record<OrderTabId, string> = {
  'to-ship': 'Clear the filters, or look for it under All.',
  shipped: 'Clear the filters, or look for it under All.',
  all: 'Clear the filters to see all orders.',
};

/** A page without orders: why, and what to do next. */
export function OrdersEmpty({ navigation, data }: { navigation: OrdersNavigation; data: OrdersData }) {
  const { view, hrefOf } = navigation;
  if (isImpossibleRange(view)) {
    return (
      <EmptyState message="The last day is before the first one, so no order can be in between. Change the days." />
    );
  }
  if (data.page.older !== undefined || data.page.newer !== undefined) {
    return <EmptyState message="None of these orders is listed. The links below lead to the others." />;
  }
  if (isFiltered(view)) {
    return <EmptyState message={`No order matches the filters. ${OTHERS[view.tab]}`} />;
  }
  const others = data.counts.all > 0 && view.tab !== 'all';
  return (
    <EmptyState message={NOTHING[view.tab]}>
      {others ? (
        <ButtonLink $variant="secondary" href={hrefOf({ tab: 'all' })}>
          Show all orders
        </ButtonLink>
      ) : null}
    </EmptyState>
  );
}
