import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { database, prisma } from '@/lib/database/database';
import { defineJob, type Job } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { startWorker, type Worker } from '@/lib/jobs/start-worker';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const SOON = { pollMs: 10, housekeepingMs: 3_600_000 };

/** A job of a name of its own that notes the data it ran with. */
function noteJob(run: (data: { note: string }) => Promise<void> = () => Promise.resolve()) {
  const notes: string[] = [];
  const job = defineJob({
    name: `note-${crypto.randomUUID()}`,
    schema: z.object({ note: z.string() }),
    async run(data) {
      notes.push(data.note);
      await run(data);
    },
  });
  return { job, notes };
}

/** A worker that stops with the test, whatever becomes of it. */
async function work(jobs: readonly Job[], options = SOON): Promise<Worker> {
  const worker = await startWorker(jobs, options);
  onTestFinished(() => worker.stop());
  return worker;
}

async function eventually(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: 10_000, interval: 20 });
}

/** A promise and what fulfils it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

async function statesOf(job: Job): Promise<string[]> {
  return (await rowsOf(job)).map((row) => row.state);
}

/** The rows of a job as pg-boss keeps them, oldest first. */
async function rowsOf(job: Job) {
  const { pool } = await database();
  const { rows } = await pool.query<{ state: string; retry_count: number; start_after: Date; output: unknown }>(
    `SELECT state, retry_count, start_after, output FROM pgboss.job WHERE data->>'job' = $1 ORDER BY created_on`,
    [job.name],
  );
  return rows;
}

test('runs an enqueued job with its data, once', async () => {
  const { job, notes } = noteJob();
  await enqueue(job, { note: 'hello' });
  await work([job]);
  await eventually(async () => {
    expect(await statesOf(job)).toEqual(['completed']);
  });
  expect(notes).toEqual(['hello']);
});

test('enqueues in the transaction of the caller, and not at all when it is rolled back', async () => {
  const { job } = noteJob();
  const db = await prisma();
  await db.$transaction((tx) => enqueue(job, { note: 'kept' }, { tx }));
  const rolledBack = db.$transaction(async (tx) => {
    await enqueue(job, { note: 'dropped' }, { tx, startAfter: new Date(), storeHash: 'abc' });
    throw new Error('roll back');
  });
  await expect(rolledBack).rejects.toThrow('roll back');
  expect(await rowsOf(job)).toHaveLength(1);
});

test('keeps a job back until its time', async () => {
  const { job: later, notes } = noteJob();
  const { job: now } = noteJob();
  const startAfter = new Date(Date.now() + 3_600_000);
  await enqueue(later, { note: 'later' }, { startAfter });
  await enqueue(now, { note: 'now' });
  await work([later, now]);
  await eventually(async () => {
    expect(await statesOf(now)).toEqual(['completed']);
  });
  expect(notes).toEqual([]);
  expect((await rowsOf(later))[0]?.start_after).toEqual(startAfter);
});

test('tries a job again later when it throws, and keeps no more of the error than its name and message', async () => {
  const { job } = noteJob(() => Promise.reject(new Error('no luck', { cause: 'a-canary-secret' })));
  await enqueue(job, { note: 'x' });
  await work([job]);
  await eventually(async () => {
    expect(await statesOf(job)).toEqual(['retry']);
  });
  const [row] = await rowsOf(job);
  expect(row?.start_after.getTime()).toBeGreaterThan(Date.now() + 20_000);
  expect(row?.output).toEqual({ name: 'Error', message: 'no luck' });
});

test('gives a job up after its last retry', async () => {
  const job = defineJob({
    name: 'never-works',
    schema: z.object({}),
    retries: 0,
    run: () => Promise.reject(new Error('no')),
  });
  await enqueue(job, {});
  await work([job]);
  await eventually(async () => {
    expect(await statesOf(job)).toEqual(['failed']);
  });
});

test('runs one job of a store at a time while other stores go on', async () => {
  const { open, opened } = gate();
  let running = 0;
  let most = 0;
  const { job: busy, notes } = noteJob(async () => {
    most = Math.max(most, ++running);
    if (notes.length === 1) await opened;
    running -= 1;
  });
  const { job: other, notes: otherNotes } = noteJob();
  const all = ['1', '2', '3', '4', '5', '6'];
  for (const note of all) await enqueue(busy, { note }, { storeHash: 'busy' });
  await enqueue(other, { note: 'not held up' }, { storeHash: 'other' });

  // Two workers, as in two processes: they share nothing but the database.
  await work([busy, other]);
  await work([busy, other]);
  await eventually(() => {
    expect(otherNotes).toEqual(['not held up']);
  });
  expect(notes).toHaveLength(1);
  open();
  await eventually(() => {
    expect(notes.toSorted()).toEqual(all);
  });
  expect(most).toBe(1);
});

test('finishes the running job before it stops, and takes no other', async () => {
  const { open, opened } = gate();
  const { job, notes } = noteJob(() => opened);
  const { job: next, notes: nextNotes } = noteJob();
  await enqueue(job, { note: 'first' }, { storeHash: 'stopping' });
  const worker = await work([job, next]);
  await eventually(() => {
    expect(notes).toEqual(['first']);
  });
  const stopped = worker.stop();
  await enqueue(next, { note: 'second' });
  open();
  await stopped;
  expect(await statesOf(job)).toEqual(['completed']);
  expect(await statesOf(next)).toEqual(['created']);
  expect(nextNotes).toEqual([]);
  expect(await (await prisma()).jobLease.count({ where: { storeHash: 'stopping' } })).toBe(0);
});

test('starts a job again whose process died, and takes over the store it held', async () => {
  const { job, notes } = noteJob();
  await enqueue(job, { note: 'again' }, { storeHash: 'orphaned' });
  const { pool } = await database();
  await pool.query(
    `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour', retry_delay = 0, retry_backoff = false
     WHERE data->>'job' = $1`,
    [job.name],
  );
  const expiresAt = new Date(Date.now() - 1_000);
  await (await prisma()).jobLease.create({ data: { storeHash: 'orphaned', jobId: 'a job that died', expiresAt } });
  await work([job]);
  await eventually(() => {
    expect(notes).toEqual(['again']);
  });
});

test('enqueues a daily job once a day, however many workers there are', async () => {
  const daily = defineJob({ name: 'every-day', schema: z.object({}), daily: true, run: () => Promise.resolve() });
  const often = { pollMs: 10, housekeepingMs: 10 };
  await work([daily], often);
  await work([daily], often);
  await eventually(async () => {
    expect(await statesOf(daily)).toEqual(['completed']);
  });
  const { pool } = await database();
  // Several rounds of housekeeping later there is still the one.
  for (let round = 0; round < 20; round++) await pool.query('SELECT 1');
  expect(await statesOf(daily)).toEqual(['completed']);
});

test('says so when this version of the app does not know a job, and keeps it for one that does', async () => {
  const { job } = noteJob();
  await enqueue(job, { note: 'from the future' });
  await work([]);
  await eventually(async () => {
    expect(await statesOf(job)).toEqual(['retry']);
  });
  expect((await rowsOf(job))[0]?.output).toMatchObject({ message: `This version of the app has no job "${job.name}"` });
});
