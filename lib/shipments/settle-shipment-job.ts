import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { defineJob, type Job } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { IN_WORK } from '@/lib/shipments/shipment-intent';
import { beginWatching } from '@/lib/shipments/watch-resent-job';
import { openStoreContext } from '@/lib/stores/open-store-context';

const schema = z.object({ storeHash: z.string(), intentId: z.string() });

/** Carries a replacement on and reads back what became of one shipment, again and again until it is known. Harmless when it is known already. */
export const settleShipmentJob: Job<z.output<typeof schema>> = defineJob({
  name: 'settle-shipment',
  schema,
  retries: 8,
  async run(data) {
    const context = await openStoreContext(data.storeHash, 'Carrier Desk');
    if (!context) return;
    const settling = await settleShipment(context, { intentId: data.intentId });
    if (settling.done) {
      await beginWatching(data);
      return;
    }
    await enqueue(settleShipmentJob, data, { storeHash: data.storeHash, startAfter: settling.readAgainAt });
  },
});

/** Takes up shipments again that no job is left for, after an outage that outlasted every retry, or a reinstall. */
export const resumeSettlingJob = defineJob({
  name: 'resume-settling-shipments',
  schema: z.object({}),
  daily: true,
  async run() {
    const intents = await (
      await prisma()
    ).shipmentIntent.findMany({
      where: { state: { in: [...IN_WORK] }, store: { state: 'installed' } },
      select: { id: true, storeHash: true },
    });
    for (const { id, storeHash } of intents) {
      await enqueue(settleShipmentJob, { storeHash, intentId: id }, { storeHash });
    }
  },
});
