import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { createShipment } from '@/lib/shipments/create-shipment';
import { orderLeaseKey } from '@/lib/shipments/order-lease';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { settleOrderEarly } from '@/lib/shipments/settle-order-early';
import { tryWriteLease } from '@/lib/write-lease';
import type { Context } from '@/lib/stores/context';
import { onNextShipment, repeatByHand, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import { ALL, clearFaults, formOf, intentsOf, plan, ROUTES, shippedOrder } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** A shipment of one unit whose answer never came. */
async function lose(
  { context, orderId }: { context: Context; orderId: number },
  fault: object,
  trackingNumber = 'LOST',
) {
  await onNextShipment(context, fault);
  const form = await formOf({ context, orderId }, 1, { trackingNumber });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
}

const LOST = { kind: 'drop', when: 'after' };
const DROPPED = { kind: 'drop', when: 'before' };

async function statesOf(context: Context) {
  return (await intentsOf(context)).map(({ state }) => state);
}

function requests({ store }: Context): Promise<unknown[]> {
  return control('GET', `/requests?store=${store.hash}`);
}

test('settles everything that is clear with one reading of the order', async () => {
  const { context, orderId } = await shippedOrder({ quantity: 9 });
  await lose({ context, orderId }, LOST, 'A');
  await lose({ context, orderId }, LOST, 'B');
  await lose({ context, orderId }, DROPPED, 'C');
  const before = await requests(context);
  await settleOrderEarly(context, orderId);
  expect(await requests(context)).toHaveLength(before.length + 2);
  const intents = await intentsOf(context);
  expect(intents.map(({ state }) => state)).toEqual(['created', 'created', 'created', 'unknown']);
  // What it found explains the quantities, so the last one may still be sent again.
  expect(intents[3]).toMatchObject({ before: { movedUnexplained: false } });
});

test('neither sends again nor gives up, however old a request is', async () => {
  const { context, orderId } = await shippedOrder();
  await lose({ context, orderId }, DROPPED);
  const db = await prisma();
  const long = new Date(Date.now() - 3 * 86_400_000);
  await db.shipmentIntent.updateMany({
    where: { storeHash: context.store.hash, state: 'unknown' },
    data: { createdAt: long, requestStartedAt: long },
  });
  await settleOrderEarly(context, orderId);
  expect(await statesOf(context)).toContain('unknown');
  expect(await shipmentRequests(context)).toHaveLength(2);
});

test('leaves several that fit to the schedule', async () => {
  const { context, orderId, shipmentId } = await shippedOrder({ quantity: 4 });
  await lose({ context, orderId }, LOST);
  await control('DELETE', `/stores/${context.store.hash}/orders/${orderId}/shipments/${shipmentId}`);
  await repeatByHand(context, orderId);
  await settleOrderEarly(context, orderId);
  expect(await statesOf(context)).toEqual(['created', 'unknown']);
});

test('carries a replacement on whose deletion was found out', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  const form = await formOf({ context, orderId }, 2, { trackingNumber: 'SECOND' });
  await plan(context, ROUTES.delete, { fault: LOST, times: 3 });
  await plan(context, ROUTES.list, { fault: { kind: 'status', status: 503 }, nth: 2, times: ALL });
  expect(await replaceShipment(context, { orderId, shipmentId, form })).toEqual({ state: 'checking' });
  await clearFaults(context);
  await settleOrderEarly(context, orderId);
  expect(await statesOf(context)).toEqual(['created', 'created']);
  expect(await trueShipments(context, orderId)).toMatchObject([{ tracking_number: 'SECOND' }]);
});

test('asks BigCommerce nothing when nothing is open, and while another writes the order', async () => {
  const { context, orderId } = await shippedOrder();
  const settled = await requests(context);
  await settleOrderEarly(context, orderId);
  expect(await requests(context)).toEqual(settled);

  await lose({ context, orderId }, LOST);
  const lost = await requests(context);
  const key = orderLeaseKey({ storeHash: context.store.hash, orderId });
  await tryWriteLease(key, () => settleOrderEarly(context, orderId));
  expect(await requests(context)).toEqual(lost);
  expect(await statesOf(context)).toContain('unknown');
});

test('leaves everything as it is while the order cannot be read', async () => {
  const { context, orderId } = await shippedOrder();
  await lose({ context, orderId }, LOST);
  await plan(context, ROUTES.list, { fault: { kind: 'status', status: 400 } });
  await settleOrderEarly(context, orderId);
  expect(await statesOf(context)).toContain('unknown');
});
