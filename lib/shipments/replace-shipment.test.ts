import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { orderLeaseKey } from '@/lib/shipments/order-lease';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { updateShipment } from '@/lib/shipments/update-shipment';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { onNextShipment, placeOrder, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import {
  activityOf,
  ALL,
  clearFaults,
  editForm,
  formOf,
  intentsOf,
  plan,
  ROUTES,
  ship,
  shippedOrder,
  writes,
} from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const DROPPED = { kind: 'drop', when: 'before' };
const REFUSED = { kind: 'status', status: 400, body: [{ status: 400, message: "The field 'quantity' is invalid." }] };

interface Made {
  context: Context;
  orderId: number;
  shipmentId: number;
}

/** A form that takes the shipment's place with this much. */
async function replacement({ context, orderId }: Made, quantity: number, changes: Partial<ShipmentForm> = {}) {
  return formOf({ context, orderId }, quantity, { trackingNumber: 'SECOND', ...changes });
}

async function replace(made: Made, quantity: number, changes: Partial<ShipmentForm> = {}) {
  return replaceShipment(made.context, { ...made, form: await replacement(made, quantity, changes) });
}

async function last(context: Context) {
  const intent = (await intentsOf(context)).at(-1);
  if (!intent) throw new Error('There is no intent');
  return intent;
}

/** The job's turn, this many seconds after the intent was stored. */
async function settleAt(context: Context, seconds: number) {
  const { id, createdAt } = await last(context);
  return settleShipment(context, { intentId: id, now: new Date(createdAt.getTime() + seconds * 1_000) });
}

async function quantitiesOf({ context, orderId }: Made) {
  const { addresses } = await getOrderDetails(context, orderId);
  return addresses.flatMap(({ items }) => items).map(({ shipped, reserved, left }) => [shipped, reserved, left]);
}

async function quantitiesMade({ context, orderId }: Made) {
  return (await trueShipments(context, orderId)).map(({ items }) => items.map(({ quantity }) => quantity));
}

test('deletes the shipment and makes another one in its place', async () => {
  const made = await shippedOrder();
  const result = await replace(made, 3);
  const [now, ...others] = await trueShipments(made.context, made.orderId);
  expect(others).toEqual([]);
  expect(result).toEqual({ state: 'created', shipmentId: now?.id });
  expect(now).toMatchObject({ tracking_number: 'SECOND', items: [{ quantity: 3 }] });
  expect((await writes(made.context)).map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
  const events = await activityOf(made.context);
  expect(events.map(({ kind }) => kind)).toEqual(['shipment.created', 'shipment.deleted', 'shipment.replaced']);
  expect(events.at(-1)).toMatchObject({ after: { Replaces: made.shipmentId, Shipment: now?.id } });
  expect((await intentsOf(made.context)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true, false]);
});

test('stores the intent and its job before anything is deleted', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault: { kind: 'hold', when: 'before' } });
  const replacing = replace(made, 2);
  await expect.poll(async () => (await last(made.context)).state, { timeout: 10_000 }).toBe('replacing');
  expect(await trueShipments(made.context, made.orderId)).toMatchObject([{ id: made.shipmentId }]);
  const { id } = await last(made.context);
  const jobs = await (
    await prisma()
  ).$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE data->'data'->>'intentId' = ${id}`;
  expect(jobs).toHaveLength(1);
  await control('POST', '/held/release', { store: made.context.store.hash });
  await replacing;
});

test('reserves only what goes beyond the old shipment while that one is there, and all of it afterwards', async () => {
  const made = await shippedOrder({ quantity: 5, shipped: 2 });
  await plan(made.context, ROUTES.delete, { fault: DROPPED, times: ALL });
  expect(await replace(made, 3)).toEqual({ state: 'checking' });
  expect(await quantitiesOf(made)).toEqual([[2, 1, 2]]);
  await control('DELETE', `/stores/${made.context.store.hash}/orders/${made.orderId}/shipments/${made.shipmentId}`);
  expect(await quantitiesOf(made)).toEqual([[0, 3, 2]]);
});

test('replaces once when the form comes twice at the same moment', async () => {
  const made = await shippedOrder();
  const form = await replacement(made, 2);
  const [one, two] = await Promise.all([1, 2].map(() => replaceShipment(made.context, { ...made, form })));
  expect(one).toMatchObject({ state: 'created' });
  expect(two).toEqual(one);
  expect(await quantitiesMade(made)).toEqual([[2]]);
});

test('lets one of two forms replace the same shipment', async () => {
  const made = await shippedOrder();
  const forms = [await replacement(made, 1), await replacement(made, 2)];
  const results = await Promise.allSettled(forms.map((form) => replaceShipment(made.context, { ...made, form })));
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await trueShipments(made.context, made.orderId)).toHaveLength(1);
});

test('does not take the id of a form that creates for one that replaces', async () => {
  const made = await shippedOrder();
  const form = await replacement(made, 1);
  await createShipment(made.context, { orderId: made.orderId, form });
  expect(await expectAppError(replaceShipment(made.context, { ...made, form }))).toMatchObject({ code: 'conflict' });
  expect(await trueShipments(made.context, made.orderId)).toHaveLength(2);
});

test('leaves the old shipment alone when more is asked for than it and what is left', async () => {
  const made = await shippedOrder();
  const error = await expectAppError(replace(made, 4));
  expect(error).toMatchObject({
    code: 'invalid_input',
    fields: { 'items.0.quantity': 'Only 3 of Mug are left to ship.' },
  });
  expect(await trueShipments(made.context, made.orderId)).toMatchObject([{ id: made.shipmentId }]);
});

test('leaves the old shipment alone when the order changed since the form was drawn', async () => {
  const made = await shippedOrder();
  const form = await replacement(made, 1);
  await ship(made, 1);
  expect(await expectAppError(replaceShipment(made.context, { ...made, form }))).toMatchObject({ code: 'conflict' });
  expect(await trueShipments(made.context, made.orderId)).toHaveLength(2);
});

test('makes nothing in place of a shipment that somebody else deleted, be it after an attempt that failed', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault: { kind: 'status', status: 400 } });
  await expectAppError(replace(made, 1));
  await deleteShipment(made.context, made);
  const error = await expectAppError(replace(made, 1));
  expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('not there any more') as string });
  expect(await trueShipments(made.context, made.orderId)).toEqual([]);
});

test.each([
  ['refuses to delete', { kind: 'status', status: 400 }],
  ['turns the deletion away', { kind: 'rate_limited', variant: 'bare' }],
])('says that the old shipment is still there when BigCommerce %s', async (_, fault) => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault, times: ALL });
  const error = await expectAppError(replace(made, 2));
  expect(error.message).toContain(`shipment ${made.shipmentId} is still there`);
  expect(await last(made.context)).toMatchObject({ state: 'failed' });
  expect(await quantitiesOf(made)).toEqual([[1, 0, 2]]);
  await clearFaults(made.context);
  expect((await replace(made, 2)).state).toBe('created');
});

test('tells the worst case as it is, frees the items, and takes the corrected form as a new shipment', async () => {
  const made = await shippedOrder();
  await onNextShipment(made.context, REFUSED);
  const error = await expectAppError(replace(made, 2));
  expect(error).toMatchObject({ code: 'rejected', upstream: "The field 'quantity' is invalid." });
  expect(error.message).toContain(`Shipment ${made.shipmentId} was deleted, but the new one was not made`);
  expect(error.fields).toEqual({ 'items.0.quantity': "BigCommerce refused this: “The field 'quantity' is invalid.”" });
  expect(await trueShipments(made.context, made.orderId)).toEqual([]);
  expect(await quantitiesOf(made)).toEqual([[0, 0, 3]]);
  const { intents, settled } = await getOrderDetails(made.context, made.orderId);
  expect(intents).toEqual([]);
  expect(settled.at(-1)?.message).toContain("“The field 'quantity' is invalid.”");
  expect((await activityOf(made.context)).at(-1)).toMatchObject({ kind: 'shipment.replacement_failed' });

  expect((await replace(made, 1)).state).toBe('created');
  expect(await quantitiesMade(made)).toEqual([[1]]);
});

test.each([
  ['lost', { kind: 'drop', when: 'after' }],
  ['a fault after the shipment', { kind: 'after', status: 503 }],
  ['unreadable', { kind: 'garbage', variant: 'html', status: 200 }],
])('finds the new shipment when its answer is %s', async (_, fault) => {
  const made = await shippedOrder();
  await onNextShipment(made.context, fault);
  expect(await replace(made, 2)).toEqual({ state: 'checking' });
  expect(await settleAt(made.context, 5)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({ state: 'created', attempts: 1 });
  expect(await quantitiesMade(made)).toEqual([[2]]);
  expect((await activityOf(made.context)).at(-1)).toMatchObject({ kind: 'shipment.replaced' });
});

test('never takes the old shipment for the new one, be they alike', async () => {
  const made = await shippedOrder();
  await onNextShipment(made.context, DROPPED);
  const { trackingNumber } = await formOf(made, 1);
  expect(await replace(made, 1, { trackingNumber })).toEqual({ state: 'checking' });
  await settleAt(made.context, 5);
  expect(await last(made.context)).toMatchObject({ state: 'unknown', before: { movedUnexplained: false } });
  const { id, requestStartedAt } = await last(made.context);
  const now = new Date((requestStartedAt?.getTime() ?? 0) + 600_000);
  expect(await settleShipment(made.context, { intentId: id, now })).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({ state: 'created', attempts: 2 });
  expect(await quantitiesMade(made)).toEqual([[1]]);
});

test.each([
  ['was not carried out', DROPPED],
  ['was carried out', { kind: 'drop', when: 'after' }],
])('the job carries on when nobody knows of the deletion, which %s', async (_, fault) => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault, times: 3 });
  // The reading after the deletion: those before are the form's and the verb's own.
  await plan(made.context, ROUTES.list, { fault: { kind: 'status', status: 503 }, nth: 3, times: ALL });
  expect(await replace(made, 2)).toEqual({ state: 'checking' });
  expect(await last(made.context)).toMatchObject({ state: 'replacing', attempts: 0 });
  expect(await shipmentRequests(made.context)).toHaveLength(1);
  await clearFaults(made.context);
  expect(await settleAt(made.context, 5)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({ state: 'created', attempts: 1 });
  expect(await quantitiesMade(made)).toEqual([[2]]);
});

test('never asks for the new shipment while the old one is still shown', async () => {
  const made = await shippedOrder();
  // A deletion that BigCommerce confirms and has not carried out.
  await plan(made.context, ROUTES.delete, { fault: { kind: 'status', status: 204 }, times: ALL });
  expect(await replace(made, 2)).toEqual({ state: 'checking' });
  for (const seconds of [5, 30, 120]) expect(await settleAt(made.context, seconds)).toMatchObject({ done: false });
  expect(await shipmentRequests(made.context)).toHaveLength(1);
  await clearFaults(made.context);
  expect(await settleAt(made.context, 200)).toEqual({ done: true });
  expect(await quantitiesMade(made)).toEqual([[2]]);
});

test('gives up with the old shipment as it was when it cannot be deleted until the bound', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault: DROPPED, times: ALL });
  await replace(made, 2);
  expect(await settleAt(made.context, 120)).toMatchObject({ done: false });
  expect(await settleAt(made.context, 600)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('it is still there as it was') as string,
  });
  expect(await quantitiesOf(made)).toEqual([[1, 0, 2]]);
});

test('leaves the old shipment when, meanwhile, somebody shipped what the new one needs', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.delete, { fault: DROPPED, times: ALL });
  await replace(made, 3);
  await control('POST', `/stores/${made.context.store.hash}/orders/${made.orderId}/shipments`, {});
  await clearFaults(made.context);
  expect(await settleAt(made.context, 5)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining(`shipment ${made.shipmentId} is still there. Only 1 of Mug is left`) as string,
  });
  expect(await quantitiesMade(made)).toEqual([[1], [2]]);
});

test('does not ship more than was ordered when somebody shipped between the deletion and the new shipment', async () => {
  const made = await shippedOrder();
  await control('POST', '/flags', { store: made.context.store.hash, flags: { overShippingRefused: false } });
  await plan(made.context, ROUTES.list, { fault: { kind: 'status', status: 503 }, nth: 3, times: ALL });
  await replace(made, 3);
  await control('POST', `/stores/${made.context.store.hash}/orders/${made.orderId}/shipments`, {});
  await clearFaults(made.context);
  expect(await settleAt(made.context, 5)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('was deleted, but the new one was not made') as string,
    before: { replacedGone: true },
  });
  expect(await quantitiesMade(made)).toEqual([[3]]);
  const kinds = (await activityOf(made.context)).map(({ kind }) => kind);
  expect(kinds).toEqual(['shipment.created', 'shipment.deleted', 'shipment.replacement_failed']);
});

async function keepCountingDeleted({ context }: Made, overShippingRefused: boolean) {
  const flags = { shipmentDeleteRestoresQuantities: false, overShippingRefused };
  await control('POST', '/flags', { store: context.store.hash, flags });
}

test('replaces, once and again, by the shipments that are there when BigCommerce goes on counting deleted ones', async () => {
  const made = await shippedOrder();
  await keepCountingDeleted(made, false);
  const first = await replace(made, 3);
  expect(first.state).toBe('created');
  const shipmentId = first.state === 'created' ? first.shipmentId : 0;
  expect((await replace({ ...made, shipmentId }, 3, { trackingNumber: 'THIRD' })).state).toBe('created');
  expect(await quantitiesMade(made)).toEqual([[3]]);
  const { addresses, warnings } = await getOrderDetails(made.context, made.orderId);
  expect(addresses[0]?.items).toMatchObject([{ left: 0 }]);
  expect(warnings.join()).toContain('the shipments below hold 3');
  expect(warnings.join()).not.toContain('More of Mug');
});

test('waits until BigCommerce no longer counts the deleted shipment', async () => {
  const made = await shippedOrder();
  await keepCountingDeleted(made, true);
  expect(await replace(made, 3)).toEqual({ state: 'checking' });
  expect(await settleAt(made.context, 30)).toMatchObject({ done: false });
  expect(await last(made.context)).toMatchObject({ state: 'replacing', before: { replacedGone: true } });
  await control('POST', '/flags', { store: made.context.store.hash, flags: { overShippingRefused: false } });
  expect(await settleAt(made.context, 120)).toEqual({ done: true });
  expect(await quantitiesMade(made)).toEqual([[3]]);
});

test('says only what is known when BigCommerce counts the deleted shipment until the bound', async () => {
  const made = await shippedOrder();
  await keepCountingDeleted(made, true);
  await replace(made, 3);
  expect(await settleAt(made.context, 599)).toMatchObject({ done: false });
  expect(await settleAt(made.context, 601)).toEqual({ done: true });
  const { state, message } = await last(made.context);
  expect(state).toBe('failed');
  expect(message).toContain(`Shipment ${made.shipmentId} was deleted, but the new one was not made`);
  expect(message).toContain('BigCommerce still counts');
  expect(message).not.toContain('can be shipped again');
  expect(await quantitiesOf(made)).toEqual([[1, 0, 2]]);
  const { warnings } = await getOrderDetails(made.context, made.orderId);
  expect(warnings.join()).toContain('What can still be shipped follows BigCommerce’s count.');
  expect((await replace(made, 2, { trackingNumber: 'LESS' })).state).toBe('created');
  expect(await quantitiesMade(made)).toEqual([[2]]);
});

test('does not wait for a refusal of something else than the quantity', async () => {
  const made = await shippedOrder();
  await keepCountingDeleted(made, true);
  const body = [{ status: 400, message: "The field 'tracking_number' is invalid." }];
  await onNextShipment(made.context, { kind: 'status', status: 400, body });
  expect(await expectAppError(replace(made, 3))).toMatchObject({
    fields: { trackingNumber: expect.anything() as string },
  });
  expect(await last(made.context)).toMatchObject({ state: 'failed' });
});

test('asks again, by the job, for a new shipment that was turned away after the deletion', async () => {
  const made = await shippedOrder();
  await onNextShipment(
    made.context,
    { kind: 'rate_limited', variant: 'headers', retryAfterSeconds: 4 },
    { times: ALL },
  );
  expect(await replace(made, 2)).toEqual({ state: 'checking' });
  expect(await last(made.context)).toMatchObject({ state: 'replacing', before: { replacedGone: true } });
  await clearFaults(made.context);
  await expect.poll(() => settleAt(made.context, 30), { timeout: 15_000 }).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({ state: 'created' });
  expect(await quantitiesMade(made)).toEqual([[2]]);
  expect((await activityOf(made.context)).filter(({ kind }) => kind === 'shipment.deleted')).toHaveLength(1);
});

test('makes no shipment any more a day after its old one was deleted', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.list, { fault: { kind: 'status', status: 503 }, nth: 3, times: ALL });
  await replace(made, 2);
  await clearFaults(made.context);
  expect(await settleAt(made.context, 86_401)).toEqual({ done: true });
  expect(await last(made.context)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining(`Shipment ${made.shipmentId} was deleted`) as string,
  });
  expect(await quantitiesMade(made)).toEqual([]);
});

test.each([
  ['before the deletion', { route: ROUTES.delete, fault: DROPPED, state: 'replacing' }],
  ['after the deletion', { route: ROUTES.list, nth: 3, fault: { kind: 'status', status: 503 }, state: 'replacing' }],
  ['before the new shipment', { route: ROUTES.create, fault: DROPPED, state: 'sending' }],
  ['after the new shipment', { route: ROUTES.create, fault: { kind: 'drop', when: 'after' }, state: 'sending' }],
] as const)('makes one shipment after a process died %s', async (_, { route, state, ...planned }) => {
  const made = await shippedOrder();
  await plan(made.context, route, { ...planned, times: ALL });
  await replace(made, 2);
  // As the killed process left it: on its way, the lease still held until it expires.
  const db = await prisma();
  const { id } = await last(made.context);
  await db.shipmentIntent.update({ where: { id }, data: { state } });
  const key = orderLeaseKey({ storeHash: made.context.store.hash, orderId: made.orderId });
  await db.writeLease.create({ data: { ...key, owner: 'dead', expiresAt: new Date(Date.now() + 60_000) } });
  await clearFaults(made.context);
  expect(await settleAt(made.context, 5)).toMatchObject({ done: false });
  await db.writeLease.update({ where: { storeHash_thing: key }, data: { expiresAt: new Date(Date.now() - 1) } });
  for (const seconds of [30, 120, 590, 700]) await settleAt(made.context, seconds);
  expect(await last(made.context)).toMatchObject({ state: 'created' });
  expect(await quantitiesMade(made)).toEqual([[2]]);
  expect(await quantitiesOf(made)).toEqual([[2, 0, 1]]);
});

test('nothing else is done to a shipment that is being replaced', async () => {
  const made = await shippedOrder();
  const { context } = made;
  await plan(context, ROUTES.delete, { fault: DROPPED, times: ALL });
  await replace(made, 2);
  const edit = await editForm(context, made, { trackingNumber: 'X' });
  const attempts = [
    () => deleteShipment(context, made),
    () => updateShipment(context, { ...made, form: edit }),
    () => replace(made, 1),
  ];
  for (const attempt of attempts) {
    expect(await expectAppError(attempt())).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('another one takes its place') as string,
    });
  }
  expect((await writes(context)).filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('says in the question, and in its answer, that the old shipment is gone', async () => {
  const made = await shippedOrder();
  await onNextShipment(made.context, DROPPED);
  await replace(made, 2);
  const { id: intentId } = await last(made.context);
  const db = await prisma();
  await db.shipmentIntent.update({ where: { id: intentId }, data: { state: 'asks_person', message: 'Was it made?' } });
  const gone = `Shipment ${made.shipmentId}, whose place it`;
  const question = await getOrderDetails(made.context, made.orderId);
  expect(question.intents[0]?.message).toContain(gone);
  expect(await quantitiesOf(made)).toEqual([[0, 2, 1]]);
  await declareNotMade(made.context, { orderId: made.orderId, intentId });
  expect((await last(made.context)).message).toContain(gone);
  expect(await quantitiesOf(made)).toEqual([[0, 0, 3]]);
});

test('moves a shipment to another line of the same address', async () => {
  const context = await createTestStore();
  const order = await placeOrder(context, { lines: [{ quantity: 1 }, { quantity: 1 }] });
  const shipmentId = await ship({ context, orderId: order.id }, 1);
  const form = await formOf({ context, orderId: order.id }, 0);
  const items = [{ orderProductId: order.products[1]?.id ?? 0, quantity: 1 }];
  await replaceShipment(context, { orderId: order.id, shipmentId, form: { ...form, items } });
  expect((await trueShipments(context, order.id)).map((made) => made.items)).toMatchObject([
    [{ order_product_id: order.products[1]?.id }],
  ]);
});
