import { notFound } from 'next/navigation';
import { OrderPage } from '@/components/orders/order-page';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import { listIntents } from '@/lib/shipments/list-intents';
import { listStoreProviders } from '@/lib/shipments/list-store-providers';
import type { Context } from '@/lib/stores/context';
import { requireMember } from '@/lib/stores/require-member';
import { readVersion } from '@/lib/webhooks/read-version';
import {
  adoptShipmentAction,
  createShipmentAction,
  declareNotMadeAction,
  deleteAllShipmentsAction,
  deleteShipmentAction,
  replaceShipmentAction,
  setBackStatusAction,
  updateShipmentAction,
} from './actions';

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
  const [drawing, providers] = await Promise.all([draw(context, number), listStoreProviders(context)]);
  return (
    <OrderPage
      storeHash={storeHash}
      drawing={drawing}
      providers={providers}
      currency={context.store.facts.currency}
      mayShip={roleAllows(context.actor.role, 'shipments:write')}
      actions={{
        create: createShipmentAction.bind(null, storeHash, number),
        adopt: adoptShipmentAction.bind(null, storeHash, number),
        declareNotMade: declareNotMadeAction.bind(null, storeHash, number),
        update: updateShipmentAction.bind(null, storeHash, number),
        replace: replaceShipmentAction.bind(null, storeHash, number),
        remove: deleteShipmentAction.bind(null, storeHash, number),
        removeAll: deleteAllShipmentsAction.bind(null, storeHash, number),
        setBack: setBackStatusAction.bind(null, storeHash, number),
      }}
    />
  );
}

async function draw(context: Context, orderId: number) {
  // Before the order is: what changes while it is read counts as changed since.
  const version = await readVersion(context.store.hash, `order ${orderId}`);
  const loaded = await loadPage(() => getOrderDetails(context, orderId));
  if (loaded.ok) return { orderId, version, at: loaded.data.readAt, order: loaded.data };
  const intents = await listIntents(context, { orderId });
  return { orderId, version, at: new Date().toISOString(), order: null, problem: loaded.problem, intents };
}
