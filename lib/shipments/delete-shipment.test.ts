import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteAllShipments } from '@/lib/shipments/delete-all-shipments';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import type { Context } from '@/lib/stores/context';
import { expectAppError } from '@/tests/expect-app-error';
import { onNextShipment, repeatByHand, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import { activityOf, ALL, formOf, intentsOf, plan, ROUTES, ship, shippedOrder, writes } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function quantitiesOf(context: Context, orderId: number) {
  const { addresses } = await getOrderDetails(context, orderId);
  return addresses.flatMap(({ items }) => items).map(({ shipped, reserved, left }) => [shipped, reserved, left]);
}

/** One more shipment of the order whose answer never comes. */
async function lose(context: Context, orderId: number, when: 'before' | 'after') {
  await onNextShipment(context, { kind: 'drop', when });
  const form = await formOf({ context, orderId }, 1, { trackingNumber: 'LOST' });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  const lost = (await trueShipments(context, orderId)).find(({ tracking_number }) => tracking_number === 'LOST');
  return { form, shipmentId: lost?.id ?? 0 };
}

test('deletes a shipment, frees its items and writes down what it was', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  expect(await deleteShipment(context, { orderId, shipmentId })).toEqual({ alreadyGone: false });
  expect(await trueShipments(context, orderId)).toEqual([]);
  expect(await quantitiesOf(context, orderId)).toEqual([[0, 0, 3]]);
  expect((await activityOf(context)).at(-1)).toMatchObject({
    kind: 'shipment.deleted',
    before: { Shipment: shipmentId, Items: 1, Carrier: 'FedEx', 'Tracking number': '794600000000' },
  });
  expect((await intentsOf(context)).map(({ deletedAt }) => deletedAt instanceof Date)).toEqual([true]);
});

test('says so when the shipment is gone already', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await control('DELETE', `/stores/${context.store.hash}/orders/${orderId}/shipments/${shipmentId}`);
  expect(await deleteShipment(context, { orderId, shipmentId })).toEqual({ alreadyGone: true });
  expect(await writes(context)).toMatchObject([{ method: 'POST' }]);
});

test('says so when somebody else deletes it at the same moment', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  const both = await Promise.all([1, 2].map(() => deleteShipment(context, { orderId, shipmentId })));
  expect(both.map(({ alreadyGone }) => alreadyGone).toSorted()).toEqual([false, true]);
});

test('does not take a form for shipped whose shipment was deleted since', async () => {
  const { context, orderId } = await shippedOrder();
  const form = await formOf({ context, orderId }, 1);
  const made = await createShipment(context, { orderId, form });
  if (made.state !== 'created') throw new Error('it was not created');
  await deleteShipment(context, { orderId, shipmentId: made.shipmentId });
  const error = await expectAppError(createShipment(context, { orderId, form }));
  expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('deleted since') as string });
  expect(await shipmentRequests(context)).toHaveLength(2);
});

test.each([
  ['lost', { kind: 'drop', when: 'after' }],
  ['a fault after the deletion', { kind: 'after', status: 500 }],
])('finds that it is deleted when every answer is %s', async (_, fault) => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await plan(context, ROUTES.delete, { fault, times: 1 });
  await plan(context, ROUTES.delete, { fault: { kind: 'drop', when: 'before' }, times: ALL });
  expect(await deleteShipment(context, { orderId, shipmentId })).toEqual({ alreadyGone: false });
  expect((await activityOf(context)).at(-1)).toMatchObject({ kind: 'shipment.deleted' });
});

test('says that nobody knows when the answer was lost and the shipment is still there', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await plan(context, ROUTES.delete, { fault: { kind: 'drop', when: 'before' }, times: ALL });
  const error = await expectAppError(deleteShipment(context, { orderId, shipmentId }));
  expect(error).toMatchObject({ code: 'unavailable', applied: 'unknown' });
  expect((await activityOf(context)).at(-1)).toMatchObject({ kind: 'shipment.delete_unknown' });
  expect((await intentsOf(context)).map(({ deletedAt }) => deletedAt)).toEqual([null]);
});

test.each([
  ['refused', { kind: 'status', status: 400 }, 'refused'],
  ['turned away', { kind: 'rate_limited', variant: 'bare' }, 'no'],
])('says that nothing was deleted when it is %s', async (_, fault, applied) => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await plan(context, ROUTES.delete, { fault, times: ALL });
  expect(await expectAppError(deleteShipment(context, { orderId, shipmentId }))).toMatchObject({ applied });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('recognises a shipment whose answer was lost before it is deleted, so that nobody makes it again', async () => {
  const { context, orderId } = await shippedOrder();
  const { form, shipmentId } = await lose(context, orderId, 'after');
  await deleteShipment(context, { orderId, shipmentId });
  const [, lost] = await intentsOf(context);
  expect(lost).toMatchObject({ state: 'created', shipmentId });
  const now = new Date(Date.now() + 3_600_000);
  expect(await settleShipment(context, { intentId: lost?.id ?? '', now })).toEqual({ done: true });
  expect((await expectAppError(createShipment(context, { orderId, form }))).code).toBe('conflict');
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('leaves a shipment alone that may be one of several which are still being checked', async () => {
  const { context, orderId } = await shippedOrder({ quantity: 4 });
  const { shipmentId } = await lose(context, orderId, 'after');
  const lost = (await trueShipments(context, orderId)).find(({ id }) => id === shipmentId);
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {
    order_address_id: lost?.order_address_id,
    items: lost?.items.map(({ order_product_id, quantity }) => ({ order_product_id, quantity })),
    shipping_provider: 'fedex',
    tracking_number: 'LOST',
  });
  const error = await expectAppError(deleteShipment(context, { orderId, shipmentId }));
  expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('still being checked') as string });
  expect(await trueShipments(context, orderId)).toHaveLength(3);
});

test('deletes another shipment while one is being checked, and still knows that one for never made', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await lose(context, orderId, 'before');
  await deleteShipment(context, { orderId, shipmentId });
  expect(await quantitiesOf(context, orderId)).toEqual([[0, 1, 2]]);
  const [, lost] = await intentsOf(context);
  const now = new Date((lost?.requestStartedAt?.getTime() ?? 0) + 600_000);
  expect(await settleShipment(context, { intentId: lost?.id ?? '', now })).toEqual({ done: true });
  expect((await intentsOf(context))[1]).toMatchObject({ state: 'created', attempts: 2 });
  expect(await quantitiesOf(context, orderId)).toEqual([[1, 0, 2]]);
});

test('deletes the doubled one of a shipment that a person is asked about, who then names the other', async () => {
  const { context, orderId } = await shippedOrder({ quantity: 2 });
  await onNextShipment(context, { kind: 'drop', when: 'after' });
  const [first] = await trueShipments(context, orderId);
  await control('DELETE', `/stores/${context.store.hash}/orders/${orderId}/shipments/${first?.id ?? 0}`);
  await createShipment(context, { orderId, form: await formOf({ context, orderId }, 1) });
  await repeatByHand(context, orderId);
  const { id: intentId } = (await intentsOf(context))[1] ?? { id: '' };
  await settleShipment(context, { intentId });
  const [one, two] = (await trueShipments(context, orderId)).map(({ id }) => id);
  await deleteShipment(context, { orderId, shipmentId: two ?? 0 });
  const { intents } = await getOrderDetails(context, orderId);
  expect(intents).toMatchObject([{ state: 'asks_person', candidates: [{ shipmentId: one }] }]);
  await adoptShipment(context, { orderId, intentId, shipmentId: one ?? 0 });
  expect(await quantitiesOf(context, orderId)).toEqual([[1, 0, 1]]);
});

test('deletes all shipments that somebody saw', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  const second = await ship({ context, orderId }, 2);
  expect(await deleteAllShipments(context, { orderId, shipmentIds: [second, shipmentId] })).toEqual({ deleted: 2 });
  expect(await trueShipments(context, orderId)).toEqual([]);
  expect(await quantitiesOf(context, orderId)).toEqual([[0, 0, 3]]);
  expect((await activityOf(context)).filter(({ kind }) => kind === 'shipment.deleted')).toHaveLength(2);
});

test('deletes none of them when there is one that nobody saw', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await ship({ context, orderId }, 2);
  const error = await expectAppError(deleteAllShipments(context, { orderId, shipmentIds: [shipmentId] }));
  expect(error.code).toBe('conflict');
  expect(await trueShipments(context, orderId)).toHaveLength(2);
});

test('leaves a shipment that somebody makes while the others are deleted, and says so', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await plan(context, ROUTES.delete, { fault: { kind: 'hold', when: 'after' } });
  const deleting = expectAppError(deleteAllShipments(context, { orderId, shipmentIds: [shipmentId] }));
  await expect.poll(() => trueShipments(context, orderId), { timeout: 10_000 }).toEqual([]);
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {});
  await control('POST', '/held/release', { store: context.store.hash });
  expect((await deleting).message).toContain('made meanwhile');
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('says how many were deleted when BigCommerce stops halfway, and deletes the rest the next time', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  const shipmentIds = [shipmentId, await ship({ context, orderId }, 1), await ship({ context, orderId }, 1)];
  await plan(context, ROUTES.delete, { fault: { kind: 'status', status: 400 }, nth: 2 });
  const error = await expectAppError(deleteAllShipments(context, { orderId, shipmentIds }));
  expect(error).toMatchObject({ code: 'rejected', message: expect.stringContaining('1 of 3') as string });
  expect(await deleteAllShipments(context, { orderId, shipmentIds })).toEqual({ deleted: 2 });
  expect(await trueShipments(context, orderId)).toEqual([]);
});

test.each(['unknown', 'asks_person'] as const)('deletes none while one is not settled: %s', async (state) => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await lose(context, orderId, 'before');
  const db = await prisma();
  await db.shipmentIntent.updateMany({ where: { storeHash: context.store.hash, state: 'unknown' }, data: { state } });
  const error = await expectAppError(deleteAllShipments(context, { orderId, shipmentIds: [shipmentId] }));
  expect(error.code).toBe('conflict');
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});
