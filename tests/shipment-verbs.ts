import { prisma } from '@/lib/database/database';
import type { ShipmentEdit } from '@/lib/definitions/shipment-edit';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { getShipment } from '@/lib/bigcommerce/shipments';
import { createShipment } from '@/lib/shipments/create-shipment';
import { editFields } from '@/lib/shipments/edit-fields';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, placeOrder } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';

interface OrderOfStore {
  context: Context;
  orderId: number;
}

/** BigCommerce's routes of one shipment. */
export const ROUTES = {
  create: 'POST /v2/orders/*/shipments',
  list: 'GET /v2/orders/*/shipments',
  get: 'GET /v2/orders/*/shipments/*',
  update: 'PUT /v2/orders/*/shipments/*',
  delete: 'DELETE /v2/orders/*/shipments/*',
} as const;

/** A fault that outlasts the client's own repeats. */
export const ALL = 'endless';

/** What happens to the next calls of a route. */
export async function plan(
  { store }: Pick<Context, 'store'>,
  route: string,
  planned: { fault: object; times?: number | 'endless'; nth?: number },
): Promise<void> {
  await control('POST', '/faults', { store: store.hash, route, ...planned });
}

/** From here on everything works again. */
export async function clearFaults({ store }: Pick<Context, 'store'>): Promise<void> {
  await control('DELETE', `/faults?store=${store.hash}`);
}

/** Methods and paths of what the app asked, without reading. */
export async function writes({
  store,
}: Pick<Context, 'store'>): Promise<{ method: string; path: string; body: unknown }[]> {
  const requests = await control<{ method: string; path: string; body: unknown }[]>(
    'GET',
    `/requests?store=${store.hash}`,
  );
  return requests.filter(({ method }) => method !== 'GET');
}

/** An order of one line, *Mug*, of which `shipped` units left in one shipment made by the app. */
export async function shippedOrder({ quantity = 3, shipped = 1 } = {}) {
  const context = await createTestStore();
  const order = await placeOrder(context, { lines: [{ name: 'Mug', quantity }] });
  const shipmentId = await ship({ context, orderId: order.id }, shipped);
  return { context, orderId: order.id, line: order.products[0]?.id ?? 0, shipmentId };
}

/** Makes one more shipment of the order's first line. */
export async function ship(
  { context, orderId }: OrderOfStore,
  quantity: number,
  changes: Partial<ShipmentForm> = {},
): Promise<number> {
  const made = await createShipment(context, { orderId, form: await formOf({ context, orderId }, quantity, changes) });
  if (made.state !== 'created') throw new Error(`the shipment is ${made.state}`);
  return made.shipmentId;
}

/** A form that ships this much of the order's first line. */
export async function formOf(
  { context, orderId }: OrderOfStore,
  quantity: number,
  changes: Partial<ShipmentForm> = {},
): Promise<ShipmentForm> {
  const form = await drawForm(context, orderId, changes);
  return { ...form, items: form.items.slice(0, 1).map((item) => ({ ...item, quantity })) };
}

/** What the edit form of a shipment sends after these changes. */
export async function editForm(
  context: Context,
  { orderId, shipmentId }: { orderId: number; shipmentId: number },
  changes: Partial<ShipmentEdit>,
): Promise<ShipmentEdit> {
  const drawnFrom = editFields(await getShipment(context.store, orderId, shipmentId));
  return { ...drawnFrom, drawnFrom, ...changes };
}

/** The store's intents, oldest first. */
export async function intentsOf({ store }: Pick<Context, 'store'>) {
  const db = await prisma();
  return db.shipmentIntent.findMany({
    where: { storeHash: store.hash },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** What the activity page lists, oldest first. */
export async function activityOf({ store }: Pick<Context, 'store'>) {
  const db = await prisma();
  return db.activityEvent.findMany({ where: { storeHash: store.hash }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
}
