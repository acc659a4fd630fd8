import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { prisma } from '@/lib/database/database';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { openStoreContext } from '@/lib/stores/open-store-context';

/** Between two stores, so that they do not come all at once. */
export const APART_MS = 200;

/** Sees to one store's webhooks and order panel. What was lost on the way is looked at again. */
export const ensureRegistrationsJob = defineJob({
  name: 'ensure-registrations',
  schema: z.object({ storeHash: z.string() }),
  async run({ storeHash }) {
    const context = await openStoreContext(storeHash, 'Carrier Desk');
    if (!context) return;
    const outcomes = await ensureRegistrations(context);
    const unknown = outcomes.filter(({ state }) => state === 'unknown').map(({ thing }) => thing);
    if (unknown.length > 0) throw new Error(`Not known yet: ${unknown.join(', ')}`);
  },
});

/** Once a day for every store: BigCommerce turns webhooks off that it could not deliver for two days. */
export const ensureAllRegistrationsJob = defineJob({
  name: 'ensure-all-registrations',
  schema: z.object({}),
  daily: true,
  async run() {
    const stores = await (
      await prisma()
    ).store.findMany({ where: { state: { not: 'uninstalled' } }, select: { hash: true }, orderBy: { hash: 'asc' } });
    const now = Date.now();
    for (const [index, { hash: storeHash }] of stores.entries()) {
      const startAfter = new Date(now + index * APART_MS);
      await enqueue(ensureRegistrationsJob, { storeHash }, { storeHash, startAfter });
    }
  },
});
