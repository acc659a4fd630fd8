import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { defineJob, type Job } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { firstReading } from '@/lib/shipments/reading-times';
import { toIntent } from '@/lib/shipments/shipment-intent';
import { watchResent } from '@/lib/shipments/watch-resent';
import { openStoreContext } from '@/lib/stores/open-store-context';

const schema = z.object({ storeHash: z.string(), intentId: z.string() });

/** Looks for the second shipment of one that was sent twice, for a day. */
export const watchResentJob: Job<z.output<typeof schema>> = defineJob({
  name: 'watch-resent-shipment',
  schema,
  retries: 8,
  async run(data) {
    const context = await openStoreContext(data.storeHash, 'Carrier Desk');
    if (!context) return;
    const watching = await watchResent(context, { intentId: data.intentId });
    if (watching.done) return;
    await enqueue(watchResentJob, data, { storeHash: data.storeHash, startAfter: watching.lookAgainAt });
  },
});

/** Begins to watch a shipment that is settled, if it was sent twice. */
export async function beginWatching({ storeHash, intentId }: z.output<typeof schema>): Promise<void> {
  const row = await (await prisma()).shipmentIntent.findUnique({ where: { id: intentId, storeHash } });
  if (!row || toIntent(row).before.resends === 0) return;
  const startAfter = firstReading(row.requestStartedAt ?? row.createdAt);
  await enqueue(watchResentJob, { storeHash, intentId }, { storeHash, startAfter });
}
