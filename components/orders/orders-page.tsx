'use client';
import { Panel, Tabs } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { leftOutMessage } from '@/components/orders/left-out-message';
import { OrderPaging } from '@/components/orders/order-paging';
import { OrderSearch } from '@/components/orders/order-search';
import { OrdersTable } from '@/components/orders/orders-table';
import { EmptyState } from '@/components/shell/empty-state';
import { useLive } from '@/components/shell/use-live';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { orderTabs, type OrderTabId } from '@/lib/definitions/order-tabs';
import type { OrderPage } from '@/lib/orders/list-order-page';
import type { OrderCounts } from '@/lib/orders/order-counts';

interface OrdersPageProps {
  storeHash: string;
  tab: OrderTabId;
  page: OrderPage;
  counts: OrderCounts;
}

const REFRESH_MS = 60_000;
const EMPTY: Record<OrderTabId, string> = {
  'to-ship': 'Nothing to ship. New orders appear here once they are paid.',
  shipped: 'No order has been shipped yet.',
  all: 'This store has no orders yet.',
};

/** The store's orders, a tab and a page at a time. */
export function OrdersPage({ storeHash, tab, page, counts }: OrdersPageProps) {
  const home = `/stores/${storeHash}/orders`;
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const { data } = useLive<OrderCounts>(`/stores/${storeHash}/data/order-counts`, counts, {
    refreshInterval: REFRESH_MS,
    revalidateOnMount: false,
  });
  const open = (id: string) => {
    startTransition(() => {
      router.push(`${home}?tab=${id}`);
    });
  };
  return (
    <Page title="Orders" actions={<OrderSearch storeHash={storeHash} />}>
      <Tabs
        aria-label="Orders by state"
        activeTab={tab}
        onTabClick={open}
        items={orderTabs.map(({ id, label }) => ({
          id,
          title: `${label} (${data[id]})`,
          ariaControls: 'orders-panel',
        }))}
      />
      <Panel id="orders-panel" role="tabpanel" aria-labelledby={tab} aria-busy={pending} marginTop="medium">
        {page.leftOut > 0 ? (
          <Notice type="info" messages={[leftOutMessage({ tab, leftOut: page.leftOut, count: data[tab] })]} />
        ) : null}
        {page.orders.length > 0 ? (
          <OrdersTable home={home} orders={page.orders} />
        ) : (
          <EmptyState
            message={page.older === undefined ? EMPTY[tab] : 'None of these orders is listed. Older ones may be.'}
          />
        )}
        <OrderPaging href={`${home}?tab=${tab}`} page={page} />
      </Panel>
    </Page>
  );
}
