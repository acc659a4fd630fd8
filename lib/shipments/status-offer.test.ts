import { expect, test } from 'vitest';
import { getOrder } from '@/lib/bigcommerce/orders';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteAllShipments } from '@/lib/shipments/delete-all-shipments';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { readOrder } from '@/lib/shipments/read-back';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { setBackStatus } from '@/lib/shipments/set-back-status';
import { statusOffer } from '@/lib/shipments/status-offer';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { onNextShipment, placeOrder, trueShipments } from '@/tests/order-in-simulator';
import { activityOf, ALL, clearFaults, formOf, plan, ROUTES, ship, shippedOrder, writes } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const STATUS = 'PUT /v2/orders/*';
const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
const AWAITING_SHIPMENT = 9;
const COMPLETED = 10;
const AWAITING_FULFILLMENT = 11;

async function offerOf(context: Context, orderId: number) {
  const [order, reading] = await Promise.all([getOrder(context.store, orderId), readOrder(context, orderId)]);
  return statusOffer(context, { ...reading, order });
}

async function statusOf(context: Context, orderId: number): Promise<number> {
  return (await getOrder(context.store, orderId)).statusId;
}

/** The merchant changes the order in the control panel. */
function byHand(context: Context, orderId: number, body: object): Promise<unknown> {
  return control('PUT', `/stores/${context.store.hash}/orders/${orderId}`, body);
}

test('offers the status that the order had before it was shipped', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 2 }], statusId: AWAITING_SHIPMENT });
  const shipmentIds = [await ship({ context, orderId }, 1), await ship({ context, orderId }, 1)];
  expect(await offerOf(context, orderId)).toBeUndefined();
  await deleteAllShipments(context, { orderId, shipmentIds });
  expect(await offerOf(context, orderId)).toEqual({
    from: { id: SHIPPED, label: 'Shipped' },
    to: { id: AWAITING_SHIPMENT, label: 'Awaiting Shipment' },
    reason: 'Nothing of this order is shipped since a shipment was deleted, but BigCommerce leaves it at Shipped.',
  });
});

test('offers Partially Shipped while a part still is', async () => {
  const { context, orderId, shipmentId } = await shippedOrder({ quantity: 3, shipped: 1 });
  await ship({ context, orderId }, 2);
  await deleteShipment(context, { orderId, shipmentId });
  expect(await offerOf(context, orderId)).toMatchObject({ from: { id: SHIPPED }, to: { id: PARTIALLY_SHIPPED } });
});

test('offers Awaiting Fulfillment where nobody remembers another status', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 1 }] });
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {});
  const [made] = await trueShipments(context, orderId);
  await deleteShipment(context, { orderId, shipmentId: made?.id ?? 0 });
  expect(await offerOf(context, orderId)).toMatchObject({ to: { id: AWAITING_FULFILLMENT } });
});

test('offers it also when the shipment was deleted in the control panel', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await control('DELETE', `/stores/${context.store.hash}/orders/${orderId}/shipments/${shipmentId}`);
  expect(await offerOf(context, orderId)).toMatchObject({ from: { id: PARTIALLY_SHIPPED } });
});

test('names statuses as the merchant did, or as BigCommerce does while they cannot be read', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  await plan(context, 'GET /v2/order_statuses', { fault: { kind: 'status', status: 400 } });
  expect((await offerOf(context, orderId))?.to.label).toBe('Awaiting Fulfillment');
  const body = [{ id: AWAITING_FULFILLMENT, name: 'Awaiting Fulfillment', custom_label: 'To pack' }];
  await plan(context, 'GET /v2/order_statuses', { fault: { kind: 'status', status: 200, body } });
  expect((await offerOf(context, orderId))?.to.label).toBe('To pack');
});

test('offers nothing for an order that somebody set to Shipped without a shipment', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 1 }] });
  await byHand(context, orderId, { status_id: SHIPPED });
  expect(await offerOf(context, orderId)).toBeUndefined();
});

test.each([COMPLETED, AWAITING_FULFILLMENT])(
  'offers nothing when somebody changed the status since: %i',
  async (status_id) => {
    const { context, orderId, shipmentId } = await shippedOrder();
    await deleteShipment(context, { orderId, shipmentId });
    await byHand(context, orderId, { status_id });
    expect(await offerOf(context, orderId)).toBeUndefined();
  },
);

test('offers and sets nothing while it is not known whether another shipment was made', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  await onNextShipment(context, { kind: 'drop', when: 'before' });
  const form = await formOf({ context, orderId }, 1);
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  expect((await getOrderDetails(context, orderId)).statusOffer).toBeUndefined();
  const request = { orderId, from: PARTIALLY_SHIPPED, to: AWAITING_FULFILLMENT };
  expect((await expectAppError(setBackStatus(context, request))).code).toBe('conflict');
  expect(await statusOf(context, orderId)).toBe(PARTIALLY_SHIPPED);
});

test('offers nothing while another shipment takes the place of the deleted one', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  const form = await formOf({ context, orderId }, 1);
  await plan(context, ROUTES.list, { fault: { kind: 'status', status: 503 }, nth: 2, times: ALL });
  expect(await replaceShipment(context, { orderId, shipmentId, form })).toEqual({ state: 'checking' });
  await clearFaults(context);
  expect(await trueShipments(context, orderId)).toEqual([]);
  expect(await offerOf(context, orderId)).toBeUndefined();
});

test.each([0, 4, 5, 6, COMPLETED])(
  'offers nothing where the status before, which the browser tells, would be %i',
  async (statusId) => {
    const context = await createTestStore();
    const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 2 }] });
    const { drawnFrom } = await formOf({ context, orderId }, 1);
    const shipmentId = await ship({ context, orderId }, 1, { drawnFrom: { ...drawnFrom, statusId } });
    await deleteShipment(context, { orderId, shipmentId });
    expect(await offerOf(context, orderId)).toBeUndefined();
    const request = { orderId, from: PARTIALLY_SHIPPED, to: statusId };
    expect((await expectAppError(setBackStatus(context, request))).code).toBe('conflict');
  },
);

test('asks for the names of a store’s statuses once', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  expect((await getOrderDetails(context, orderId)).statusOffer).toBeDefined();
  expect((await getOrderDetails(context, orderId)).statusOffer).toBeDefined();
  const asked = await control<{ path: string }[]>('GET', `/requests?store=${context.store.hash}`);
  expect(asked.filter(({ path }) => path.endsWith('/order_statuses'))).toHaveLength(1);
});

test('sets the status back, sends nothing else, and writes it down', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  await setBackStatus(context, { orderId, from: PARTIALLY_SHIPPED, to: AWAITING_FULFILLMENT });
  expect(await statusOf(context, orderId)).toBe(AWAITING_FULFILLMENT);
  expect((await writes(context)).at(-1)).toMatchObject({ method: 'PUT', body: { status_id: AWAITING_FULFILLMENT } });
  expect((await activityOf(context)).at(-1)).toMatchObject({
    kind: 'order.status_set_back',
    before: { Status: 'Partially Shipped' },
    after: { Status: 'Awaiting Fulfillment' },
  });
});

test.each([
  ['somebody changed the status', { status_id: COMPLETED }],
  ['it was set back already', { status_id: AWAITING_FULFILLMENT }],
])('leaves the status when %s', async (_, body) => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  await byHand(context, orderId, body);
  const request = { orderId, from: PARTIALLY_SHIPPED, to: AWAITING_FULFILLMENT };
  expect((await expectAppError(setBackStatus(context, request))).code).toBe('conflict');
  expect(await statusOf(context, orderId)).toBe(body.status_id);
});

test('sets no status that was not offered', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  for (const to of [AWAITING_FULFILLMENT, COMPLETED]) {
    const request = { orderId, from: PARTIALLY_SHIPPED, to };
    expect((await expectAppError(setBackStatus(context, request))).code).toBe('conflict');
  }
  await deleteShipment(context, { orderId, shipmentId });
  const request = { orderId, from: PARTIALLY_SHIPPED, to: COMPLETED };
  expect((await expectAppError(setBackStatus(context, request))).code).toBe('conflict');
  expect(await statusOf(context, orderId)).toBe(PARTIALLY_SHIPPED);
});

test('writes down that nobody knows whether the status was set, also while the order cannot be read', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  const request = { orderId, from: PARTIALLY_SHIPPED, to: AWAITING_FULFILLMENT };
  await plan(context, STATUS, { fault: { kind: 'drop', when: 'after' }, times: ALL });
  await plan(context, 'GET /v2/orders/*', { fault: { kind: 'status', status: 503 }, nth: 2, times: ALL });
  expect(await expectAppError(setBackStatus(context, request))).toMatchObject({ applied: 'unknown' });
  expect((await activityOf(context)).at(-1)).toMatchObject({
    kind: 'order.status_set_back_unknown',
    before: { Status: 'Partially Shipped' },
    after: { Status: 'Awaiting Fulfillment' },
  });
});

test('finds the status when the answer is lost, and says that nobody knows when it is not there', async () => {
  const { context, orderId, shipmentId } = await shippedOrder();
  await deleteShipment(context, { orderId, shipmentId });
  const request = { orderId, from: PARTIALLY_SHIPPED, to: AWAITING_FULFILLMENT };
  await plan(context, STATUS, { fault: { kind: 'drop', when: 'before' }, times: 3 });
  expect(await expectAppError(setBackStatus(context, request))).toMatchObject({ applied: 'unknown' });
  await plan(context, STATUS, { fault: { kind: 'drop', when: 'after' }, times: ALL });
  await setBackStatus(context, request);
  expect(await statusOf(context, orderId)).toBe(AWAITING_FULFILLMENT);
});
