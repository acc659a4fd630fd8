'use client';
import { Text } from '@bigcommerce/big-design';
import { leftOutMessage } from '@/components/orders/left-out-message';
import { OrderPaging } from '@/components/orders/order-paging';
import { OrdersEmpty } from '@/components/orders/orders-empty';
import { OrdersTable } from '@/components/orders/orders-table';
import { SelectedOrders } from '@/components/orders/selected-orders';
import type { OrderSelection } from '@/components/orders/use-order-selection';
import type { OrdersNavigation } from '@/components/orders/use-orders-view';
import { KeptFocus } from '@/components/shell/kept-focus';
import type { OrdersData } from '@/lib/orders/read-orders';

interface OrdersListProps {
  storeHash: string;
  data: OrdersData;
  navigation: OrdersNavigation;
  selection: OrderSelection;
}

/** A page of orders, what can be done with several, and the ways on. */
export function OrdersList({ storeHash, data, navigation, selection }: OrdersListProps) {
  const { view } = navigation;
  const { page, counts } = data;
  const home = `/stores/${storeHash}`;
  return (
    <>
      <Text role="status" marginBottom="small">
        {wordsFor(page.orders.length, view.sort)} {leftOutMessage({ page, count: counts[view.tab] })}
      </Text>
      {page.orders.length > 0 || selection.ids.length > 0 ? (
        <SelectedOrders
          selection={selection}
          orderIds={page.orders.map(({ id }) => id)}
          slipsPath={`${home}/packing-slips`}
          isPanel={view.isPanel}
        />
      ) : null}
      <KeptFocus version={page}>
        {page.orders.length > 0 ? (
          <OrdersTable
            orders={page.orders}
            hrefOf={(orderId) => `${home}/orders/${orderId}${view.isPanel ? '?view=panel' : ''}`}
            selection={selection}
          />
        ) : (
          <OrdersEmpty navigation={navigation} data={data} />
        )}
      </KeptFocus>
      <OrderPaging navigation={navigation} page={page} />
    </>
  );
}

function wordsFor(count: number, sort: 'newest' | 'oldest'): string {
  if (count === 0) return '';
  return count === 1 ? '1 order on this page.' : `${count} orders on this page, ${sort} first.`;
}
