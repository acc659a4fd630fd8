import { expect, onTestFinished, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import { startWorker } from '@/lib/jobs/start-worker';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { createShipment } from '@/lib/shipments/create-shipment';
import { noteOrderChangeJob } from '@/lib/webhooks/note-order-change-job';
import { readChange } from '@/lib/webhooks/read-change';
import { drawForm, onNextShipment, placeOrder, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import { createHookedStore } from '@/tests/registrations';
import { useTestDatabase } from '@/tests/use-test-database';

await vi.hoisted(async () => (await import('@/tests/webhook-server')).serveWebhooks());
useTestDatabase();

test.each([
  ['was lost', { kind: 'drop', when: 'after' }],
  ['was lost and it was made later', { kind: 'commit_late', ms: 1_500 }],
])('a shipment whose answer %s settles when BigCommerce tells of it, before its own schedule', async (_name, fault) => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  const { id: orderId } = await placeOrder(context, { lines: [{ quantity: 2 }] });
  await onNextShipment(context, fault);
  expect(await createShipment(context, { orderId, form: await drawForm(context, orderId) })).toEqual({
    state: 'checking',
  });
  // The shipment's own job is not among the worker's.
  const worker = await startWorker([noteOrderChangeJob], { pollMs: 10, housekeepingMs: 3_600_000 });
  onTestFinished(() => worker.stop());
  const intent = async () =>
    (await prisma()).shipmentIntent.findFirstOrThrow({ where: { storeHash: context.store.hash } });
  await expect.poll(async () => (await intent()).state, { timeout: 15_000 }).toBe('created');
  const [made] = await trueShipments(context, orderId);
  expect((await intent()).shipmentId).toBe(made?.id);
  expect(await shipmentRequests(context)).toHaveLength(1);
  await expect
    .poll(() => readChange(context, `order ${orderId}`))
    .toMatchObject({ version: expect.stringMatching(/./) as string });
});
