import PgBoss from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Every job waits in this one queue, so that what is installed does not depend on which jobs exist. */
export const QUEUE = 'jobs';

const DAY_SECONDS = 86_400;

/** What is stored of a job; `data` is parsed with the job's own schema when it runs. */
export const envelopeSchema = z.object({ job: z.string(), storeHash: z.string().optional(), data: z.unknown() });

export type Envelope = z.output<typeof envelopeSchema>;

/** pg-boss over a pool, without its own timers and workers: startWorker drives it. */
export function queueOn(pool: pg.Pool): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    supervise: false,
    // A daily job is recognised by the row it left behind, so that row must outlive the day.
    archiveCompletedAfterSeconds: 2 * DAY_SECONDS,
    deleteAfterDays: 14,
  });
}

/**
 * Makes or upgrades pg-boss's tables (schema `pgboss`). Called once at start, before anything is enqueued; safe to run in
 * several processes at once.
 */
export async function installQueue(pool: pg.Pool): Promise<void> {
  const boss = queueOn(pool);
  await boss.start();
  await boss.createQueue(QUEUE);
  await boss.stop({ graceful: false });
}

/** Lets pg-boss write through an open Prisma transaction, so that a job exists exactly when what it is about does. */
export function inTransaction(tx: Prisma.TransactionClient): PgBoss.Db {
  return {
    async executeSql(text, values: unknown[] = []) {
      const rows = await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(toParameter));
      return { rows };
    },
  };
}

// Prisma would tag a plain object; pg-boss casts the text to jsonb.
function toParameter(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
}
