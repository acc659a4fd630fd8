import type { Prisma } from '@/lib/generated/prisma/client';
import type { ChangingThing } from '@/lib/webhooks/change-state';

/** After this the job that was to mark the change is taken for lost. */
const LOST_AFTER_MINUTES = 10;

/**
 * Writes down that a change of the thing is about to be marked.
 *
 * @returns false when it was written down before and a job will do it
 */
export async function announceChange(
  tx: Prisma.TransactionClient,
  storeHash: string,
  thing: ChangingThing,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO "StoreChange" ("storeHash", "thing", "announcedAt") VALUES (${storeHash}, ${thing}, now())
    ON CONFLICT ("storeHash", "thing") DO UPDATE SET "announcedAt" = now()
    WHERE "StoreChange"."announcedAt" IS NULL
      OR "StoreChange"."announcedAt" < now() - ${LOST_AFTER_MINUTES} * interval '1 minute'`;
  return written === 1;
}
