import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { createShipment } from '@/lib/shipments/create-shipment';
import { orderLeaseKey } from '@/lib/shipments/order-lease';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { resumeSettlingJob } from '@/lib/shipments/settle-shipment-job';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
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

const LOST = { kind: 'drop', when: 'after' };
const DROPPED = { kind: 'drop', when: 'before' };
/** The configured times, and one more after the bound. */
const READINGS = [5, 30, 120, 600];

/** A shipment of one unit whose answer never came. */
async function lostShipment(fault: object = LOST, { quantity = 5 } = {}) {
  const context = await createTestStore();
  const order = await placeOrder(context, { lines: [{ quantity }] });
  const intent = await lose(context, order.id, fault);
  return { context, orderId: order.id, intent };
}

async function lose(context: Context, orderId: number, fault: object) {
  await onNextShipment(context, fault);
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  return (await prisma()).shipmentIntent.findUniqueOrThrow({
    where: { storeHash_orderId_formId: { storeHash: context.store.hash, orderId, formId: form.formId } },
  });
}

type Row = Awaited<ReturnType<typeof lose>>;

function after({ requestStartedAt, createdAt }: Row, seconds: number): Date {
  return new Date((requestStartedAt ?? createdAt).getTime() + seconds * 1_000);
}

async function settleAt(context: Context, intent: Row, seconds: number) {
  return settleShipment(context, { intentId: intent.id, now: after(intent, seconds) });
}

async function settleAtAll(context: Context, intent: Row): Promise<void> {
  for (const seconds of READINGS) await settleAt(context, intent, seconds);
}

async function stateOf({ id }: Row) {
  return (await prisma()).shipmentIntent.findUniqueOrThrow({ where: { id } });
}

test('finds the shipment whose answer was lost', async () => {
  const { context, orderId, intent } = await lostShipment();
  expect(await settleAt(context, intent, 5)).toEqual({ done: true });
  const [made] = await trueShipments(context, orderId);
  expect(await stateOf(intent)).toMatchObject({ state: 'created', shipmentId: made?.id, attempts: 1 });
  expect(await shipmentRequests(context)).toHaveLength(1);
  const events = await (
    await prisma()
  ).activityEvent.findMany({ where: { storeHash: context.store.hash }, orderBy: { at: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['shipment.unknown', 'shipment.settled']);
});

test('reads back at the configured times, and sends again only after the last of them', async () => {
  const { context, orderId, intent } = await lostShipment(DROPPED);
  for (const [index, seconds] of READINGS.slice(0, -1).entries()) {
    expect(await settleAt(context, intent, seconds)).toEqual({
      done: false,
      readAgainAt: after(intent, READINGS[index + 1] ?? 0),
    });
  }
  expect(await shipmentRequests(context)).toHaveLength(1);
  expect(await settleAt(context, intent, 600)).toEqual({ done: true });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
  expect(await shipmentRequests(context)).toHaveLength(2);
  expect(await stateOf(intent)).toMatchObject({ state: 'created', attempts: 2, readBacks: 4 });
});

test('does not send again before the bound, however often it reads', async () => {
  const { context, intent } = await lostShipment(DROPPED);
  for (const seconds of [1, 5, 30, 300, 599]) await settleAt(context, intent, seconds);
  expect(await shipmentRequests(context)).toHaveLength(1);
  expect(await stateOf(intent)).toMatchObject({ state: 'unknown' });
});

test('finds a shipment that BigCommerce commits after the first readings', async () => {
  const { context, orderId, intent } = await lostShipment({ kind: 'commit_late', ms: 300 });
  expect(await settleAt(context, intent, 5)).toMatchObject({ done: false });
  await expect.poll(() => trueShipments(context, orderId)).toHaveLength(1);
  expect(await settleAt(context, intent, 30)).toEqual({ done: true });
  expect(await stateOf(intent)).toMatchObject({ state: 'created' });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('settles two lost shipments of the same content as two', async () => {
  const { context, orderId, intent } = await lostShipment();
  const second = await lose(context, orderId, LOST);
  await settleAt(context, intent, 5);
  await settleAt(context, second, 5);
  const ids = (await trueShipments(context, orderId)).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect([(await stateOf(intent)).shipmentId, (await stateOf(second)).shipmentId].toSorted()).toEqual(ids.toSorted());
});

test('takes one shipment for one of two lost ones, and makes the other', async () => {
  const { context, orderId, intent } = await lostShipment(DROPPED);
  const second = await lose(context, orderId, LOST);
  await settleAtAll(context, intent);
  await settleAtAll(context, second);
  expect(await trueShipments(context, orderId)).toHaveLength(2);
  expect([(await stateOf(intent)).state, (await stateOf(second)).state]).toEqual(['created', 'created']);
});

test('asks a person when the merchant made the same shipment by hand meanwhile', async () => {
  const { context, orderId, intent } = await lostShipment();
  await repeatByHand(context, orderId);
  expect(await settleAt(context, intent, 5)).toEqual({ done: true });
  expect(await stateOf(intent)).toMatchObject({ state: 'asks_person', shipmentId: null, settledAt: null });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('asks a person when quantities moved without a shipment like it', async () => {
  const { context, orderId, intent } = await lostShipment(DROPPED);
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, { tracking_number: 'BY HAND' });
  await settleAtAll(context, intent);
  expect(await stateOf(intent)).toMatchObject({ state: 'asks_person' });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('remembers a quantity that moved and moved back', async () => {
  const { context, orderId, intent } = await lostShipment(DROPPED);
  const path = `/stores/${context.store.hash}/orders/${orderId}/shipments`;
  const { id } = await control<{ id: number }>('POST', path, { tracking_number: 'BY HAND' });
  await settleAt(context, intent, 5);
  await control('DELETE', `${path}/${id}`);
  await settleAt(context, intent, 600);
  expect(await stateOf(intent)).toMatchObject({ state: 'asks_person' });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('is not led astray by a shipment that another form made meanwhile', async () => {
  const { context, orderId, intent } = await lostShipment(DROPPED);
  const form = await drawForm(context, orderId, { trackingNumber: 'ANOTHER' });
  form.items = form.items.map((item) => ({ ...item, quantity: 2 }));
  await createShipment(context, { orderId, form });
  await settleAtAll(context, intent);
  expect(await stateOf(intent)).toMatchObject({ state: 'created', attempts: 2 });
  expect(await trueShipments(context, orderId)).toHaveLength(2);
});

test('tells of both when BigCommerce commits the first request after the second', async () => {
  const { context, orderId, intent } = await lostShipment({ kind: 'commit_late', ms: 500 });
  await onNextShipment(context, LOST);
  await settleAt(context, intent, 600);
  await expect.poll(() => trueShipments(context, orderId)).toHaveLength(2);
  await settleAt(context, await stateOf(intent), 5);
  expect(await stateOf(intent)).toMatchObject({ state: 'asks_person' });
});

test('settles a shipment of a process that died before or after it asked', async () => {
  for (const [fault, requests] of [
    [LOST, 1],
    [DROPPED, 2],
  ] as const) {
    const { context, orderId, intent } = await lostShipment(fault);
    // As the killed process left it: still on its way, the lease still held until it expires.
    const db = await prisma();
    await db.shipmentIntent.update({ where: { id: intent.id }, data: { state: 'sending' } });
    const key = orderLeaseKey({ storeHash: context.store.hash, orderId });
    await db.writeLease.create({ data: { ...key, owner: 'dead', expiresAt: new Date(Date.now() + 60_000) } });
    expect(await settleAt(context, intent, 5)).toEqual({ done: false, readAgainAt: after(intent, 30) });
    expect(await stateOf(intent)).toMatchObject({ state: 'sending', readBacks: 0 });

    await db.writeLease.update({ where: { storeHash_thing: key }, data: { expiresAt: new Date(Date.now() - 1) } });
    await settleAtAll(context, intent);
    expect(await trueShipments(context, orderId)).toHaveLength(1);
    expect(await shipmentRequests(context)).toHaveLength(requests);
    expect(await stateOf(intent)).toMatchObject({ state: 'created' });
  }
});

test('waits while BigCommerce cannot be read, for a day at most', async () => {
  const { context, intent } = await lostShipment(DROPPED);
  const { hash: store } = context.store;
  await control('POST', '/faults', {
    store,
    route: 'GET /v2/orders/*/shipments',
    times: 'endless',
    fault: { kind: 'status', status: 503 },
  });
  expect(await settleAt(context, intent, 600)).toEqual({ done: false, readAgainAt: after(intent, 1_200) });
  expect(await stateOf(intent)).toMatchObject({ state: 'unknown', readBacks: 0 });
  expect(await settleAt(context, intent, 86_400)).toEqual({ done: true });
  expect(await stateOf(intent)).toMatchObject({ state: 'asks_person' });
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('leaves a settled shipment and another store’s alone', async () => {
  const { context, intent } = await lostShipment();
  const stranger = await createTestStore();
  expect(await settleShipment(stranger, { intentId: intent.id })).toEqual({ done: true });
  expect(await stateOf(intent)).toMatchObject({ state: 'unknown' });
  await settleAt(context, intent, 5);
  const settled = await stateOf(intent);
  expect(await settleAt(context, intent, 600)).toEqual({ done: true });
  expect(await stateOf(intent)).toEqual(settled);
});

test('takes up a lost shipment that no job is left for', async () => {
  const { intent } = await lostShipment();
  const db = await prisma();
  const jobs = () => db.$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE data->'data'->>'intentId' = ${intent.id}`;
  const before = await jobs();
  await resumeSettlingJob.run({});
  expect(await jobs()).toHaveLength(before.length + 1);
});
