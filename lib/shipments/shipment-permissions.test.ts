import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteAllShipments } from '@/lib/shipments/delete-all-shipments';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { setBackStatus } from '@/lib/shipments/set-back-status';
import { settleOrderEarly } from '@/lib/shipments/settle-order-early';
import { updateShipment } from '@/lib/shipments/update-shipment';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import { editForm, formOf, shippedOrder, writes } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** An order with three units, one of them in a shipment that somebody has to say something about. */
async function question() {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 3 }] });
  await onNextShipment(context, { kind: 'drop', when: 'after' });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  await createShipment(context, { orderId, form });
  const db = await prisma();
  const { id: intentId } = await db.shipmentIntent.findFirstOrThrow({ where: { storeHash: context.store.hash } });
  await db.shipmentIntent.update({ where: { id: intentId }, data: { state: 'asks_person' } });
  const [made] = await trueShipments(context, orderId);
  const next = await drawForm(context, orderId);
  return { context, orderId, intentId, shipmentId: made?.id ?? 0, next };
}

type Question = Awaited<ReturnType<typeof question>>;

const VERBS: [string, (actor: Context, asked: Question) => Promise<unknown>][] = [
  ['create a shipment', (actor, { orderId, next }) => createShipment(actor, { orderId, form: next })],
  ['say which shipment it is', (actor, asked) => adoptShipment(actor, asked)],
  ['say that it was not made', (actor, asked) => declareNotMade(actor, asked)],
];

async function expectNothingDone({ context, orderId }: Question): Promise<void> {
  expect(await trueShipments(context, orderId)).toHaveLength(1);
  expect(await shipmentRequests(context)).toHaveLength(1);
  expect((await getOrderDetails(context, orderId)).intents).toMatchObject([{ state: 'asks_person' }]);
}

test.each(VERBS)('a viewer may not %s', async (_, verb) => {
  const asked = await question();
  await expect(verb(asked.context.as('viewer'), asked)).rejects.toMatchObject({ code: 'forbidden' });
  await expectNothingDone(asked);
});

test.each(VERBS)('the owner of another store cannot %s', async (_, verb) => {
  const asked = await question();
  const stranger = await createTestStore();
  await expect(verb(stranger, asked)).rejects.toMatchObject({ code: 'not_found' });
  await expectNothingDone(asked);
  expect(await shipmentRequests(stranger)).toEqual([]);
});

test.each(VERBS)('a shipper may %s', async (_, verb) => {
  const asked = await question();
  await verb(asked.context.as('shipper'), asked);
});

/** An order of which everything left in one shipment, and then nothing: it could be set back. */
async function deletedOrder() {
  const made = await shippedOrder({ quantity: 1, shipped: 1 });
  await deleteShipment(made.context, made);
  return made;
}

type Made = Awaited<ReturnType<typeof shippedOrder>>;

const CHANGES: [string, () => Promise<Made>, (actor: Context, made: Made) => Promise<unknown>][] = [
  [
    'change a shipment',
    shippedOrder,
    async (actor, made) =>
      updateShipment(actor, { ...made, form: await editForm(made.context, made, { trackingNumber: 'X' }) }),
  ],
  ['delete a shipment', shippedOrder, (actor, made) => deleteShipment(actor, made)],
  [
    'delete all shipments',
    shippedOrder,
    (actor, made) => deleteAllShipments(actor, { ...made, shipmentIds: [made.shipmentId] }),
  ],
  [
    'replace a shipment',
    shippedOrder,
    async (actor, made) => replaceShipment(actor, { ...made, form: await formOf(made, 2) }),
  ],
  ['set the status back', deletedOrder, (actor, made) => setBackStatus(actor, { ...made, from: 2, to: 11 })],
];

/** The order in the simulator, with its shipments. */
async function truth({ context, orderId }: Made): Promise<unknown> {
  const path = `/stores/${context.store.hash}/orders/${orderId}`;
  return [await control('GET', path), await trueShipments(context, orderId)];
}

test.each(CHANGES)('a viewer may not %s', async (_, prepare, verb) => {
  const made = await prepare();
  const before = await truth(made);
  await expect(verb(made.context.as('viewer'), made)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await truth(made)).toEqual(before);
});

test.each(CHANGES)('the owner of another store cannot %s', async (_, prepare, verb) => {
  const made = await prepare();
  const before = await truth(made);
  const stranger = await createTestStore();
  await expect(verb(stranger, made)).rejects.toMatchObject({ code: 'not_found' });
  expect(await truth(made)).toEqual(before);
  expect(await writes(stranger)).toEqual([]);
});

test.each(CHANGES)('a shipper may %s', async (_, prepare, verb) => {
  const made = await prepare();
  const before = await truth(made);
  await verb(made.context.as('shipper'), made);
  expect(await truth(made)).not.toEqual(before);
});

test('settling early touches nothing of another store', async () => {
  const asked = await question();
  const db = await prisma();
  await db.shipmentIntent.update({ where: { id: asked.intentId }, data: { state: 'unknown' } });
  const stranger = await createTestStore();
  await settleOrderEarly(stranger, asked.orderId);
  expect(await db.shipmentIntent.findUnique({ where: { id: asked.intentId } })).toMatchObject({ state: 'unknown' });
});
