import { setTimeout as wait } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { database } from '@/lib/database/database';
import type { Job } from '@/lib/jobs/define-job';
import { sendOptions } from '@/lib/jobs/enqueue';
import { QUEUE, queueOn, type Envelope } from '@/lib/jobs/queue';
import { runJob } from '@/lib/jobs/run-job';
import { log } from '@/lib/log';

/** Jobs of one process at a time; they wait for BigCommerce most of the time. */
const SLOTS = 4;
const DAY_SECONDS = 86_400;

export interface WorkerOptions {
  /** How long an idle worker waits before it looks again. */
  pollMs?: number;
  /** How often dead jobs are found, old ones cleared and daily ones enqueued. */
  housekeepingMs?: number;
}

export interface Worker {
  /** Takes no further job and waits for the running ones. */
  stop(): Promise<void>;
}

/**
 * Works through the queue until stopped. Any number of processes may do so at once.
 *
 * The loop is ours because pg-boss's own does not wait for a job's outcome to be written: a stop could lose it, and a database
 * that is away for a moment would end the process.
 */
export async function startWorker(jobs: readonly Job[], options: WorkerOptions = {}): Promise<Worker> {
  const { pollMs = 1_000, housekeepingMs = 60_000 } = options;
  const boss = queueOn((await database()).pool);
  const stopping = new AbortController();
  const loops = [
    repeat(() => work(boss, jobs, { pollMs, signal: stopping.signal }), pollMs, stopping.signal),
    repeat(() => keepHouse(boss, jobs), housekeepingMs, stopping.signal),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Fills the slots as long as there are jobs, and returns when all of them are done. */
async function work(
  boss: PgBoss,
  jobs: readonly Job[],
  { pollMs, signal }: { pollMs: number; signal: AbortSignal },
): Promise<void> {
  const running = new Set<Promise<void>>();
  do {
    const queued = signal.aborted
      ? []
      : await boss.fetch<unknown>(QUEUE, { batchSize: SLOTS - running.size, includeMetadata: true });
    for (const job of queued) {
      const run = runJob(boss, jobs, job).finally(() => running.delete(run));
      running.add(run);
    }
    // A free slot looks for work while the others are busy.
    if (running.size === 0) return;
    if (running.size === SLOTS || signal.aborted) await Promise.race(running);
    else await Promise.race([...running, pause(pollMs, signal)]);
  } while (running.size > 0);
}

async function keepHouse(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  await boss.maintain();
  for (const job of jobs.filter((candidate) => candidate.daily)) {
    const envelope: Envelope = { job: job.name, data: {} };
    await boss.send(QUEUE, envelope, { ...sendOptions(job), singletonKey: job.name, singletonSeconds: DAY_SECONDS });
  }
}

async function repeat(run: () => Promise<void>, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await run();
    } catch (error) {
      log().error({ error: error instanceof Error ? error.message : 'unknown' }, 'the job queue could not be reached');
    }
    await pause(everyMs, signal);
  }
}

/** Waits, or returns early when the worker is to stop. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
