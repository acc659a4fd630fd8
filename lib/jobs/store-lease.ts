import { prisma } from '@/lib/database/database';
import { env } from '@/lib/env';

/**
 * Takes a store for one job, across all processes. The lease ends by itself when the job would be taken for dead, and is never
 * a database lock: jobs call BigCommerce while they hold it.
 *
 * @returns whether the job has the store now
 */
export async function takeStore(storeHash: string, jobId: string): Promise<boolean> {
  const db = await prisma();
  const taken = await db.$queryRaw<unknown[]>`
    INSERT INTO "JobLease" ("storeHash", "jobId", "expiresAt")
    VALUES (${storeHash}, ${jobId}, now() + ${env().JOB_DEADLINE_SECONDS} * interval '1 second')
    ON CONFLICT ("storeHash") DO UPDATE SET "jobId" = EXCLUDED."jobId", "expiresAt" = EXCLUDED."expiresAt"
    WHERE "JobLease"."expiresAt" < now() OR "JobLease"."jobId" = EXCLUDED."jobId"
    RETURNING 1`;
  return taken.length === 1;
}

/** Gives the store back, unless the lease has run out and another job has it. */
export async function releaseStore(storeHash: string, jobId: string): Promise<void> {
  const db = await prisma();
  await db.jobLease.deleteMany({ where: { storeHash, jobId } });
}
