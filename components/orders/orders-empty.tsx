'use client';
import { Button } from '@bigcommerce/big-design';
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

/** A page without orders: why, and what to do next. */
export function OrdersEmpty({ navigation, data }: { navigation: OrdersNavigation; data: OrdersData }) {
  const { view, open, hrefOf } = navigation;
  if (isImpossibleRange(view)) {
    return <Filtered message="The last day is before the first one, so no order can be in between." open={open} />;
  }
  if (data.page.older !== undefined || data.page.newer !== undefined) {
    return <EmptyState message="None of these orders is listed. The links below lead to the others." />;
  }
  if (isFiltered(view)) {
    return <Filtered message="No order of this tab matches the filters. Other tabs may have some." open={open} />;
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

function Filtered({ message, open }: { message: string; open: OrdersNavigation['open'] }) {
  return (
    <EmptyState message={message}>
      <Button
        variant="secondary"
        onClick={() => {
          open({ statusId: undefined, from: undefined, to: undefined, channelId: undefined });
        }}
      >
        Clear filters
      </Button>
    </EmptyState>
  );
}
