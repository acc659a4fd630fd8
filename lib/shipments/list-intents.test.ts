import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { expectAppError } from '@/tests/expect-app-error';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder } from '@/tests/order-in-simulator';
import { ALL, clearFaults, plan, ROUTES, shippedOrder } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** A replacement whose deletion was lost, and that was refused a minute after its form was answered. */
async function refusedLater() {
  const made = await shippedOrder();
  const { context, orderId, shipmentId } = made;
  await plan(context, ROUTES.delete, { fault: { kind: 'drop', when: 'before' }, times: ALL });
  const form = await drawForm(context, orderId, { trackingNumber: 'NEXT' });
  form.items = form.items.map((item) => ({ ...item, quantity: 3 }));
  expect(await replaceShipment(context, { orderId, shipmentId, form })).toEqual({ state: 'checking' });
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {
    items: [{ order_product_id: made.line, quantity: 1 }],
  });
  await clearFaults(context);
  const db = await prisma();
  const { id } = await db.shipmentIntent.findFirstOrThrow({ where: { orderId, state: 'replacing' } });
  expect(await settleShipment(context, { intentId: id })).toEqual({ done: true });
  const at = (seconds: number) => new Date(Date.now() + seconds * 1_000);
  await db.shipmentIntent.update({ where: { id }, data: { createdAt: at(0), settledAt: at(60) } });
  return {
    ...made,
    settleAt: (seconds: number) =>
      db.shipmentIntent.update({ where: { id }, data: { createdAt: at(seconds - 60), settledAt: at(seconds) } }),
  };
}

test('a refusal that its form was answered with is not told again', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 2 }] });
  await onNextShipment(context, { kind: 'status', status: 400, body: [{ status: 400, message: 'No.' }] });
  await expectAppError(createShipment(context, { orderId, form: await drawForm(context, orderId) }));
  const { intents, settled } = await getOrderDetails(context, orderId);
  expect(intents).toEqual([]);
  expect(settled).toMatchObject([{ shipmentId: null, message: expect.stringContaining('“No.”') as string }]);
});

test('a refusal that came after its form was answered is told, until its lines are shipped after all', async () => {
  const { context, orderId, settleAt } = await refusedLater();
  const { intents } = await getOrderDetails(context, orderId);
  expect(intents).toMatchObject([{ state: 'failed', items: '3 × Mug' }]);
  await settleAt(-1);
  const form = await drawForm(context, orderId, { trackingNumber: 'AFTER ALL' });
  expect((await createShipment(context, { orderId, form })).state).toBe('created');
  expect((await getOrderDetails(context, orderId)).intents).toEqual([]);
});

test('says which shipment a form became', async () => {
  const context = await createTestStore();
  const { id: orderId } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 2 }] });
  const form = await drawForm(context, orderId);
  const made = await createShipment(context, { orderId, form });
  if (made.state !== 'created') throw new Error('It was not created');
  const { settled } = await getOrderDetails(context, orderId);
  expect(settled).toEqual([{ formId: form.formId, shipmentId: made.shipmentId, message: '' }]);
});
