import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
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
