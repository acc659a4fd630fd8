import { OrdersPage } from '@/components/orders/orders-page';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { orderTabs } from '@/lib/definitions/order-tabs';
import { loadPage } from '@/lib/load-page';
import { listOrderPage } from '@/lib/orders/list-order-page';
import { orderCounts } from '@/lib/orders/order-counts';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import { requireMember } from '@/lib/stores/require-member';

export const metadata = { title: 'Orders' };

interface PageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Orders({ params, searchParams }: PageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const asked = await searchParams;
  const tab = orderTabs.find(({ id }) => id === asked['tab'])?.id ?? 'to-ship';
  const query = { tab, before: orderNumber(asked['before']), after: orderNumber(asked['after']) };
  const loaded = await loadPage(() => Promise.all([listOrderPage(context, query), orderCounts(context)]));
  if (!loaded.ok) {
    return (
      <Page title="Orders">
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const [page, counts] = loaded.data;
  return <OrdersPage storeHash={storeHash} tab={tab} page={page} counts={counts} />;
}

function orderNumber(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' ? parseOrderNumber(value) : undefined;
}
