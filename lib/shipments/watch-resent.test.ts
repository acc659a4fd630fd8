import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { settleShipmentJob } from '@/lib/shipments/settle-shipment-job';
import { watchResent } from '@/lib/shipments/watch-resent';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder, repeatByHand, trueShipments } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const BOUND_SECONDS = 600;
const DAY_SECONDS = 86_400;

/** A shipment of one unit whose request was held up, and sent again after the bound. */
async function sentTwice() {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 5 }] });
  await onNextShipment(context, { kind: 'hold', when: 'before' });
  const form = await formOfOne(context, orderId);
  await createShipment(context, { orderId, form });
  const first = await intentOf(context);
  await settleShipment(context, { intentId: first.id, now: after(first, BOUND_SECONDS) });
  return { context, orderId, form, intent: await intentOf(context) };
}

async function submitOne(context: Context, orderId: number) {
  return createShipment(context, { orderId, form: await formOfOne(context, orderId) });
}

async function formOfOne(context: Context, orderId: number) {
  const form = await drawForm(context, orderId);
  return { ...form, items: form.items.map((item) => ({ ...item, quantity: 1 })) };
}

/** BigCommerce carries out what it was first asked for. */
async function commitFirst({ store }: Context) {
  expect(await control('POST', '/held/release', { store: store.hash })).toEqual({ released: 1 });
}

async function intentOf({ store }: Context) {
  return (await prisma()).shipmentIntent.findFirstOrThrow({
    where: { storeHash: store.hash },
    orderBy: { createdAt: 'asc' },
  });
}

type Row = Awaited<ReturnType<typeof intentOf>>;

function after({ requestStartedAt, createdAt }: Row, seconds: number): Date {
  return new Date((requestStartedAt ?? createdAt).getTime() + seconds * 1_000);
}

function watchAt(context: Context, intent: Row, seconds: number) {
  return watchResent(context, { intentId: intent.id, now: after(intent, seconds) });
}

test('tells of both shipments when the first request is committed after the second was answered', async () => {
  const { context, orderId, intent } = await sentTwice();
  expect(intent).toMatchObject({ state: 'created', attempts: 2 });
  await commitFirst(context);
  await expect.poll(() => trueShipments(context, orderId)).toHaveLength(2);
  expect(await watchAt(context, intent, 5)).toEqual({ done: true });
  const { state, message, shipmentId } = await intentOf(context);
  expect({ state, shipmentId }).toEqual({ state: 'asks_person', shipmentId: intent.shipmentId });
  for (const { id } of await trueShipments(context, orderId)) expect(message).toContain(String(id));
});

test('a shipment that was made twice holds nothing besides what BigCommerce counts', async () => {
  const { context, orderId, intent } = await sentTwice();
  await commitFirst(context);
  await watchAt(context, intent, 5);
  const { addresses } = await getOrderDetails(context, orderId);
  expect(addresses[0]?.items).toMatchObject([{ shipped: 2, reserved: 0, left: 3 }]);
});

test('a form whose first shipment was deleted, and whose second one was kept, has made that one', async () => {
  const { context, orderId, form, intent } = await sentTwice();
  await commitFirst(context);
  await watchAt(context, intent, 5);
  const first = intent.shipmentId ?? 0;
  await deleteShipment(context, { orderId, shipmentId: first });
  const [kept] = await trueShipments(context, orderId);
  const shipmentId = kept?.id ?? 0;
  await adoptShipment(context, { orderId, intentId: intent.id, shipmentId });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'created', shipmentId });
});

test('looks at the configured times, then after twice as long, for a day', async () => {
  const { context, intent } = await sentTwice();
  const seconds = [5, 30, 120, 600, 1_200, 2_400];
  for (const [index, second] of seconds.slice(0, -1).entries()) {
    const lookAgainAt = after(intent, seconds[index + 1] ?? 0);
    expect(await watchAt(context, intent, second)).toEqual({ done: false, lookAgainAt });
  }
  expect(await watchAt(context, intent, DAY_SECONDS + 1)).toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
});

test('does not take a second shipment that the app itself was asked for', async () => {
  const { context, orderId, intent } = await sentTwice();
  await submitOne(context, orderId);
  expect(await trueShipments(context, orderId)).toHaveLength(2);
  expect(await watchAt(context, intent, 5)).toMatchObject({ done: false });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
});

test('leaves a shipment to an open intent that it may have become', async () => {
  const { context, orderId, intent } = await sentTwice();
  await onNextShipment(context, { kind: 'drop', when: 'after' });
  expect(await submitOne(context, orderId)).toEqual({ state: 'checking' });
  expect(await watchAt(context, intent, 5)).toMatchObject({ done: false });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
});

test('does not watch what was sent once', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 5 }] });
  await submitOne(context, orderId);
  await repeatByHand(context, orderId);
  expect(await watchAt(context, await intentOf(context), 5)).toEqual({ done: true });
  expect(await intentOf(context)).toMatchObject({ state: 'created' });
});

test('begins to watch when a shipment that was sent twice is settled, whoever settled it', async () => {
  const { context, intent } = await sentTwice();
  const db = await prisma();
  await settleShipmentJob.run({ storeHash: context.store.hash, intentId: intent.id });
  const jobs = await db.$queryRaw<{ start: Date }[]>`
    SELECT start_after AS start FROM pgboss.job
    WHERE data->>'job' = 'watch-resent-shipment' AND data->'data'->>'intentId' = ${intent.id}`;
  expect(jobs.map(({ start }) => start)).toEqual([after(intent, 5)]);
});
