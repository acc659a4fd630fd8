import { notFound } from 'next/navigation';
import { OrderPage } from '@/components/orders/order-page';
import { UnreadableOrder } from '@/components/orders/unreadable-order';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import { listIntents } from '@/lib/shipments/list-intents';
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
  if (!loaded.ok) {
    const intents = await listIntents(context, { orderId: number });
    return <UnreadableOrder storeHash={storeHash} orderId={number} problem={loaded.problem} intents={intents} />;
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
