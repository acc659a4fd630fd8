import { expect, test } from 'vitest';
import { longestCallMs } from '@/lib/bigcommerce/waiting';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { orderLeaseKey } from '@/lib/shipments/order-lease';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { toIntent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import {
  drawForm,
  onNextShipment,
  placeOrder,
  repeatByHand,
  shipmentRequests,
  trueShipments,
} from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const DROPPED = { kind: 'drop', when: 'before' };
const LIMITED = { kind: 'rate_limited', variant: 'headers', retryAfterSeconds: 4 };
const REFUSED = { kind: 'status', status: 400, body: [{ status: 400, message: 'The quantity is invalid.' }] };
const BOUND_SECONDS = 600;

/** One unit asked for, with what BigCommerce does with the request. */
async function lose(fault: object, { quantity = 3 } = {}) {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity }] });
  await onNextShipment(context, fault);
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  return { context, orderId, form, intent: await intentOf(context) };
}

async function intentOf({ store }: Context) {
  return (await prisma()).shipmentIntent.findFirstOrThrow({ where: { storeHash: store.hash } });
}

type Row = Awaited<ReturnType<typeof intentOf>>;

function at({ requestStartedAt, createdAt }: Row, seconds: number): Date {
  return new Date((requestStartedAt ?? createdAt).getTime() + seconds * 1_000);
}

/** Reads back at the bound, where what is not there is sent again. */
function settleAtBound(context: Context, intent: Row) {
  return settleShipment(context, { intentId: intent.id, now: at(intent, BOUND_SECONDS) });
}

async function holdLease(key: { storeHash: string; orderId: number }) {
  const held = { ...orderLeaseKey(key), owner: 'another request', expiresAt: new Date(Date.now() + 60_000) };
  await (await prisma()).writeLease.create({ data: held });
}

test('tells a second submission that its own request is still under way, rather than that nothing was shipped', async () => {
  const { context, orderId, form, intent } = await lose({ kind: 'drop', when: 'after' });
  await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { state: 'sending' } });
  await holdLease({ storeHash: context.store.hash, orderId });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('tells another form that it has to wait', async () => {
  const { context, orderId } = await lose({ kind: 'drop', when: 'after' });
  const form = await drawForm(context, orderId);
  await holdLease({ storeHash: context.store.hash, orderId });
  const error = await expectAppError(createShipment(context, { orderId, form }));
  expect(error).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Wait until it is shown') as string,
  });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('holds an order for longer than the longest call of a job', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context);
  const form = await drawForm(context, orderId);
  await onNextShipment(context, { kind: 'slow', ms: 1_000, when: 'before' });
  const began = Date.now();
  const created = createShipment(context, { orderId, form });
  const db = await prisma();
  await expect.poll(() => db.shipmentIntent.count({ where: { storeHash: context.store.hash } })).toBe(1);
  const lease = await db.writeLease.findFirstOrThrow({ where: { storeHash: context.store.hash } });
  expect(lease.expiresAt.getTime() - began).toBeGreaterThan(longestCallMs(true));
  expect((await created).state).toBe('created');
});

test('reckons from the request that may have been carried out, not from one that was turned away', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context);
  const form = await drawForm(context, orderId);
  await onNextShipment(context, { ...LIMITED, retryAfterSeconds: 2 });
  await onNextShipment(context, DROPPED);
  await createShipment(context, { orderId, form });
  const { requestStartedAt, createdAt, attempts } = await intentOf(context);
  expect(attempts).toBe(2);
  expect((requestStartedAt?.getTime() ?? 0) - createdAt.getTime()).toBeGreaterThan(1_500);
});

test('reckons the second request from when it was sent, not from when the reading before it began', async () => {
  const { context, intent } = await lose(DROPPED);
  await onNextShipment(context, DROPPED);
  const slow = { kind: 'slow', ms: 1_000, when: 'before' };
  await control('POST', '/faults', { store: context.store.hash, route: 'GET /v2/orders/*/shipments', fault: slow });
  const now = new Date();
  const started = new Date(now.getTime() - BOUND_SECONDS * 1_000);
  await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { requestStartedAt: started } });
  const settling = await settleShipment(context, { intentId: intent.id, now });
  const { requestStartedAt } = await intentOf(context);
  expect((requestStartedAt?.getTime() ?? 0) - now.getTime()).toBeGreaterThanOrEqual(1_000);
  expect(settling).toEqual({ done: false, readAgainAt: new Date((requestStartedAt?.getTime() ?? 0) + 5_000) });
});

test.each([
  ['limited', LIMITED],
  ['limited without headers', { kind: 'rate_limited', variant: 'bare' }],
])('tries later when the second request is turned away: %s', async (_, fault) => {
  const { context, orderId, intent } = await lose(DROPPED);
  await onNextShipment(context, fault, { times: 'endless' });
  const now = at(intent, BOUND_SECONDS);
  const again = { done: false, readAgainAt: at(intent, 2 * BOUND_SECONDS) };
  expect(await settleShipment(context, { intentId: intent.id, now })).toEqual(again);
  expect(await intentOf(context)).toMatchObject({
    state: 'unknown',
    before: { resends: 0 },
    requestStartedAt: intent.requestStartedAt,
  });
  await control('DELETE', `/faults?store=${context.store.hash}`);
  await expect
    .poll(() => settleShipment(context, { intentId: intent.id, now: again.readAgainAt }), { timeout: 15_000 })
    .toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('asks a person when every further request is turned away for a day', async () => {
  const { context, intent } = await lose(DROPPED);
  await onNextShipment(context, LIMITED, { times: 'endless' });
  expect(await settleShipment(context, { intentId: intent.id, now: at(intent, 86_400) })).toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'asks_person' });
});

test('finds the first shipment when BigCommerce commits it late and refuses the second one for it', async () => {
  const { context, orderId, form, intent } = await lose(DROPPED, { quantity: 1 });
  await onNextShipment(context, { kind: 'slow', ms: 1_500, when: 'before' });
  const settling = settleAtBound(context, intent);
  await expect.poll(async () => (await intentOf(context)).state).toBe('sending');
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {
    order_address_id: form.orderAddressId,
    items: form.items.map(({ orderProductId, quantity }) => ({ order_product_id: orderProductId, quantity })),
    shipping_provider: 'fedex',
    tracking_number: form.trackingNumber,
  });
  expect(await settling).toEqual({ done: true });
  const [made, ...others] = await trueShipments(context, orderId);
  expect(others).toEqual([]);
  expect(await intentOf(context)).toMatchObject({ state: 'created', shipmentId: made?.id });
});

test('asks a person when the second request is refused and no shipment like it is there', async () => {
  const { context, intent } = await lose(DROPPED);
  await onNextShipment(context, REFUSED);
  expect(await settleAtBound(context, intent)).toEqual({ done: true });
  const { state, message } = await intentOf(context);
  expect(state).toBe('asks_person');
  expect(message).toContain('The quantity is invalid.');
});

test('reads on when the order cannot be read after the second request was refused', async () => {
  const { context, orderId, intent } = await lose(DROPPED);
  await onNextShipment(context, REFUSED);
  const failing = { route: 'GET /v2/orders/*/shipments', nth: 2, times: 3, fault: { kind: 'status', status: 503 } };
  await control('POST', '/faults', { store: context.store.hash, ...failing });
  expect(await settleAtBound(context, intent)).toMatchObject({ done: false });
  const unread = await intentOf(context);
  expect(unread).toMatchObject({ state: 'unknown', before: { resends: 1 } });
  expect(await settleAtBound(context, unread)).toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('sends again after each bound, and asks a person when that was lost twice', async () => {
  const { context, orderId, intent } = await lose(DROPPED);
  await onNextShipment(context, DROPPED, { times: 2 });
  expect(await settleAtBound(context, intent)).toMatchObject({ done: false });
  const second = await intentOf(context);
  expect(await settleAtBound(context, second)).toMatchObject({ done: false });
  const third = await intentOf(context);
  expect(third).toMatchObject({ state: 'unknown', before: { resends: 2 } });
  expect(await settleAtBound(context, third)).toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'asks_person' });
  expect(await trueShipments(context, orderId)).toEqual([]);
  expect(await shipmentRequests(context)).toHaveLength(3);
});

test('offers both shipments of one that was made twice', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 3 }] });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  await createShipment(context, { orderId, form });
  await repeatByHand(context, orderId);
  const [first, second] = (await trueShipments(context, orderId)).map(({ id }) => id);
  const intent = toIntent(await intentOf(context));
  await recordOutcome(context, intent, { state: 'created', shipmentId: second ?? 0, kind: 'shipment.settled' });
  const { intents } = await getOrderDetails(context, orderId);
  expect(intents.map(({ candidates }) => candidates)).toEqual([
    [
      { shipmentId: first, looksLikeIt: true },
      { shipmentId: second, looksLikeIt: true },
    ],
  ]);
});
