'use client';
import { Panel, Tabs } from '@bigcommerce/big-design';
import { OrderFilters } from '@/components/orders/order-filters';
import { OrderSearch } from '@/components/orders/order-search';
import { OrdersList } from '@/components/orders/orders-list';
import { RefreshNotice } from '@/components/orders/refresh-notice';
import { useLiveOrders } from '@/components/orders/use-live-orders';
import { useOrderSelection } from '@/components/orders/use-order-selection';
import { useOrdersView } from '@/components/orders/use-orders-view';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { orderTabs, type OrderTabId } from '@/lib/definitions/order-tabs';
import type { OrdersView } from '@/lib/definitions/orders-view';
import type { Loaded } from '@/lib/load-page';
import type { OrdersData } from '@/lib/orders/read-orders';

interface OrdersPageProps {
  storeHash: string;
  view: OrdersView;
  /** The version of the orders from before they were loaded. */
  version: string;
  loaded: Loaded<OrdersData>;
}

/** The store's orders, a tab and a page at a time. Tabs and filters stay when orders cannot be read. */
export function OrdersPage({ storeHash, view, version, loaded }: OrdersPageProps) {
  const navigation = useOrdersView(`/stores/${storeHash}/orders`, view);
  const selection = useOrderSelection();
  const drawn = { version, data: loaded.ok ? loaded.data : undefined };
  const { data, failed, reading, refresh } = useLiveOrders(storeHash, view, drawn);
  return (
    <Page title="Orders" actions={<OrderSearch storeHash={storeHash} view={view} />}>
      <Tabs
        aria-label="Orders by state"
        activeTab={view.tab}
        onTabClick={(id) => {
          navigation.open({ tab: id as OrderTabId });
        }}
        items={orderTabs.map(({ id, label }) => ({
          id,
          title: data ? `${label} (${data.counts[id]})` : label,
          ariaControls: 'orders-panel',
        }))}
      />
      <Panel
        id="orders-panel"
        role="tabpanel"
        aria-labelledby={view.tab}
        aria-busy={navigation.pending}
        marginTop="medium"
      >
        <OrderFilters storeHash={storeHash} navigation={navigation} labels={data?.labels ?? {}} />
        {failed ? <RefreshNotice reading={reading} refresh={refresh} /> : null}
        {loaded.ok ? null : <Problem problem={loaded.problem} />}
        {data ? <OrdersList storeHash={storeHash} data={data} navigation={navigation} selection={selection} /> : null}
      </Panel>
    </Page>
  );
}
