import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { listIntents } from '@/lib/shipments/list-intents';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { createTestStore } from '@/tests/create-test-store';
import {
  drawForm,
  onNextShipment,
  placeOrder,
  repeatByHand,
  shipmentRequests,
  trueShipments,
} from '@/tests/order-in-simulator';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** A lost shipment that the merchant made once more by hand, so that nobody but a person can tell which is which. */
async function question() {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 4 }] });
  await onNextShipment(context, { kind: 'drop', when: 'after' });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  await createShipment(context, { orderId, form });
  await repeatByHand(context, orderId);
  const { id: intentId } = await (
    await prisma()
  ).shipmentIntent.findFirstOrThrow({ where: { storeHash: context.store.hash } });
  await settleShipment(context, { intentId });
  const ids = (await trueShipments(context, orderId)).map(({ id }) => id);
  return { context, orderId, intentId, ids };
}

test('shows the question with the shipments that it may have become', async () => {
  const { context, orderId, ids } = await question();
  const { intents, addresses } = await getOrderDetails(context, orderId);
  expect(intents).toMatchObject([
    {
      state: 'asks_person',
      items: '1 × Mug',
      tracking: 'FedEx 794600000000',
      candidates: ids.map((shipmentId) => ({ shipmentId, looksLikeIt: true })),
    },
  ]);
  expect(addresses[0]?.items).toMatchObject([{ shipped: 2, reserved: 1, left: 1 }]);
});

test('tells of the question also while the order cannot be read', async () => {
  const { context, orderId } = await question();
  expect(await listIntents(context, { orderId })).toMatchObject([
    { state: 'asks_person', items: '1 item', tracking: 'FedEx 794600000000', candidates: [] },
  ]);
});

test('a person says which shipment it is', async () => {
  const { context, orderId, intentId, ids } = await question();
  await adoptShipment(context, { orderId, intentId, shipmentId: ids[1] ?? 0 });
  const { intents, addresses } = await getOrderDetails(context, orderId);
  expect(intents).toEqual([]);
  expect(addresses[0]?.items).toMatchObject([{ shipped: 2, reserved: 0, left: 2 }]);
  await expect(declareNotMade(context, { orderId, intentId })).rejects.toMatchObject({ code: 'not_found' });
});

test('a person says that it was not made, and its quantity can be shipped again', async () => {
  const { context, orderId, intentId } = await question();
  await declareNotMade(context, { orderId, intentId });
  const { intents, settled, addresses } = await getOrderDetails(context, orderId);
  expect(intents).toEqual([]);
  const message = `${context.simulated.owner.email} looked and found that it was not made.`;
  expect(settled).toMatchObject([{ shipmentId: null, message }]);
  expect(addresses[0]?.items).toMatchObject([{ left: 2 }]);
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('refuses a shipment that is gone, was there before, or is another one’s', async () => {
  const { context, orderId, intentId, ids } = await question();
  const form = await drawForm(context, orderId, { trackingNumber: 'NEXT' });
  const next = await createShipment(context, { orderId, form });
  if (next.state !== 'created') throw new Error('It was not created');
  for (const shipmentId of [next.shipmentId, 999_999]) {
    await expect(adoptShipment(context, { orderId, intentId, shipmentId })).rejects.toMatchObject({ code: 'conflict' });
  }
  const stranger = await createTestStore();
  await expect(adoptShipment(stranger, { orderId, intentId, shipmentId: ids[0] ?? 0 })).rejects.toMatchObject({
    code: 'not_found',
  });
});
