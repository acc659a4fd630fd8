import { OrdersPage } from '@/components/orders/orders-page';
import { parseOrdersView } from '@/lib/definitions/orders-view';
import { loadPage } from '@/lib/load-page';
import { readOrders } from '@/lib/orders/read-orders';
import { requireMember } from '@/lib/stores/require-member';
import { readVersion } from '@/lib/webhooks/read-version';

export const metadata = { title: 'Orders' };

interface PageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Orders({ params, searchParams }: PageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const view = parseOrdersView(await searchParams);
  // Before the orders are: what changes while they are read counts as changed since.
  const version = await readVersion(storeHash, 'orders');
  const loaded = await loadPage(() => readOrders(context, view));
  return <OrdersPage storeHash={storeHash} view={view} version={version} loaded={loaded} />;
}
