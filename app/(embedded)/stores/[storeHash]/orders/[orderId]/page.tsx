import { notFound } from 'next/navigation';
import { OrderPage } from '@/components/orders/order-page';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import { listStoreProviders } from '@/lib/shipments/list-store-providers';
import { requireMember } from '@/lib/stores/require-member';
import { adoptShipmentAction, createShipmentAction, declareNotMadeAction } from './actions';

interface PageProps {
  params: Promise<{ storeHash: string; orderId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  return { title: `Order ${(await params).orderId}` };
}

export default async function Order({ params }: PageProps) {
  const { storeHash, orderId } = await params;
  const context = await requireMember(storeHash, 'read');
  const number = parseOrderNumber(orderId);
  if (number === undefined || context.actor.kind !== 'member') notFound();
  const loaded = await loadPage(() => Promise.all([getOrderDetails(context, number), listStoreProviders(context)]));
  const back = { href: `/stores/${storeHash}/orders`, label: 'Orders' };
  if (!loaded.ok) {
    return (
      <Page title={`Order ${number}`} back={back}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const [order, providers] = loaded.data;
  return (
    <OrderPage
      storeHash={storeHash}
      order={order}
      providers={providers}
      currency={context.store.facts.currency}
      mayShip={roleAllows(context.actor.role, 'shipments:write')}
      actions={{
        create: createShipmentAction.bind(null, storeHash, number),
        adopt: adoptShipmentAction.bind(null, storeHash, number),
        declareNotMade: declareNotMadeAction.bind(null, storeHash, number),
      }}
    />
  );
}
