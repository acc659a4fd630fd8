import { prisma } from '@/lib/database/database';
import { enqueue } from '@/lib/jobs/enqueue';
import { APART_MS, ensureRegistrationsJob } from '@/lib/registrations/ensure-registrations-job';
import { registeredFor } from '@/lib/registrations/registered-for';

/** Stores of one transaction. */
const BATCH = 100;

/**
 * Has every store seen to that an earlier version of the app, or one at another address, saw to last. Called at each start, by
 * whatever number of processes: a store is claimed and its job stored together, once.
 *
 * @returns how many stores this call claimed
 */
export async function enqueueForThisVersion(version = registeredFor()): Promise<number> {
  const db = await prisma();
  const now = Date.now();
  let claimed = 0;
  for (;;) {
    const before = claimed;
    const stores = await db.$transaction(async (tx) => {
      // A row that another process is claiming is passed over: it is being seen to.
      const rows = await tx.$queryRaw<{ hash: string }[]>`
        UPDATE "Store" SET "registeredFor" = ${version} WHERE hash IN (
          SELECT hash FROM "Store" WHERE state <> 'uninstalled' AND "registeredFor" IS DISTINCT FROM ${version}
          LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
        ) RETURNING hash`;
      for (const [index, { hash: storeHash }] of rows.entries()) {
        const startAfter = new Date(now + (before + index) * APART_MS);
        await enqueue(ensureRegistrationsJob, { storeHash }, { storeHash, startAfter, tx });
      }
      return rows.length;
    });
    claimed += stores;
    if (stores < BATCH) return claimed;
  }
}
