import type PgBoss from 'pg-boss';
import { prisma } from '@/lib/database/database';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { Job } from '@/lib/jobs/define-job';
import { envelopeSchema, inTransaction, QUEUE } from '@/lib/jobs/queue';
import { releaseStore, takeStore } from '@/lib/jobs/store-lease';
import { log } from '@/lib/log';

/** How long a job waits that found another job of its store running. */
const BUSY_PAUSE_SECONDS = 1;

type QueuedJob = PgBoss.JobWithMetadata<unknown>;

/** Runs one fetched job and writes down how it ended. Never throws: what cannot be written down is found by its deadline. */
export async function runJob(boss: PgBoss, jobs: readonly Job[], queued: QueuedJob): Promise<void> {
  const settled = () => settle(boss, jobs, queued);
  try {
    const { storeHash } = envelopeSchema.parse(queued.data);
    if (storeHash === undefined) await settled();
    else if (await takeStore(storeHash, queued.id)) await settled().finally(() => releaseStore(storeHash, queued.id));
    else await putBack(boss, queued);
  } catch (error) {
    log().error({ job: nameOf(queued), error: describeError(error) }, 'a job could not be settled');
  }
}

async function settle(boss: PgBoss, jobs: readonly Job[], queued: QueuedJob): Promise<void> {
  const failure = await attempt(jobs, queued);
  if (failure === undefined) {
    await boss.complete(QUEUE, queued.id);
    return;
  }
  const error = describeError(failure);
  const last = queued.retryCount >= queued.retryLimit;
  log()[last ? 'error' : 'warn'](
    { job: nameOf(queued), error },
    last ? 'a job was given up' : 'a job will be tried again',
  );
  await boss.fail(QUEUE, queued.id, { name: error.name, message: error.message });
}

/** @returns what was thrown, or undefined when the job is done */
async function attempt(jobs: readonly Job[], queued: QueuedJob): Promise<unknown> {
  const { job: name, data } = envelopeSchema.parse(queued.data);
  const job = jobs.find((candidate) => candidate.name === name);
  if (!job) return new Error(`This version of the app has no job "${name}"`);
  try {
    await job.run(job.schema.parse(data));
    return undefined;
  } catch (error) {
    return error ?? new Error('The job threw nothing');
  }
}

/**
 * Sends the job again, behind whatever waits, in place of this one. pg-boss's own singleton policy would leave it at the head of
 * the queue and hold up every other store.
 */
async function putBack(boss: PgBoss, queued: QueuedJob): Promise<void> {
  const db = await prisma();
  await db.$transaction(async (tx) => {
    const within = { db: inTransaction(tx) };
    await boss.send(QUEUE, queued.data as object, {
      ...within,
      startAfter: BUSY_PAUSE_SECONDS,
      retryLimit: queued.retryLimit - queued.retryCount,
      retryDelay: queued.retryDelay,
      retryBackoff: queued.retryBackoff,
      expireInSeconds: env().JOB_DEADLINE_SECONDS,
    });
    await boss.complete(QUEUE, queued.id, {}, within);
  });
}

function nameOf(queued: QueuedJob): string | undefined {
  return envelopeSchema.safeParse(queued.data).data?.job;
}

/** The parts of an error that hold no request, answer or row: causes and further properties are left out. */
function describeError(error: unknown): { name: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'something that is not an error was thrown' };
  const { name, message, stack } = error;
  if (error instanceof AppError) return { name, message, code: error.code };
  return { name, message, ...(stack === undefined ? {} : { stack }) };
}
