import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { database, prisma } from '@/lib/database/database';
import { defineJob, type Job } from '@/lib/jobs/define-job';
import { enqueue } from '@/lib/jobs/enqueue';
import { startWorker } from '@/lib/jobs/start-worker';
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

async function whileWorking(jobs: readonly Job[], until: () => unknown, options = SOON): Promise<void> {
  const worker = await startWorker(jobs, options);
  try {
    await vi.waitFor(until, { timeout: 8_000, interval: 20 });
  } finally {
    await worker.stop();
  }
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
  await whileWorking([job], async () => {
    expect((await rowsOf(job)).map((row) => row.state)).toEqual(['completed']);
  });
  expect(notes).toEqual(['hello']);
});

test('enqueues in the transaction of the caller, and not at all when it is rolled back', async () => {
  const { job } = noteJob();
  const db = await prisma();
  await db.$transaction((tx) => enqueue(job, { note: 'kept' }, { tx }));
  await expect(
    db.$transaction(async (tx) => {
      await enqueue(job, { note: 'dropped' }, { tx, startAfter: new Date(), storeHash: 'abc' });
      throw new Error('roll back');
    }),
  ).rejects.toThrow('roll back');
  expect(await rowsOf(job)).toHaveLength(1);
});

test('keeps a job back until its time', async () => {
  const { job: later, notes } = noteJob();
  const { job: marker } = noteJob();
  const startAfter = new Date(Date.now() + 3_600_000);
  await enqueue(later, { note: 'later' }, { startAfter });
  await enqueue(marker, { note: 'now' });
  await whileWorking([later, marker], async () => {
    expect((await rowsOf(marker))[0]?.state).toBe('completed');
  });
  expect(notes).toEqual([]);
  expect((await rowsOf(later))[0]?.start_after).toEqual(startAfter);
});

test('tries a job again later when it throws, and keeps no more of the error than its message', async () => {
  const { job } = noteJob(() => Promise.reject(new Error('no luck', { cause: 'a-canary-secret' })));
  await enqueue(job, { note: 'x' });
  await whileWorking([job], async () => {
    expect((await rowsOf(job))[0]?.state).toBe('retry');
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
  await whileWorking([job], async () => {
    expect((await rowsOf(job)).map((row) => row.state)).toEqual(['failed']);
  });
});

test('runs one job of a store at a time while other stores go on', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running = new Set<string>();
  let most = 0;
  const { job: busy, notes } = noteJob(async ({ note }) => {
    running.add(note);
    most = Math.max(most, running.size);
    if (notes.length === 1) await held;
    running.delete(note);
  });
  const { job: other, notes: otherNotes } = noteJob();
  for (const note of ['0', '1', '2', '3', '4', '5']) await enqueue(busy, { note }, { storeHash: 'busy' });
  await enqueue(other, { note: 'other store' }, { storeHash: 'other' });

  const [first, second] = [await startWorker([busy, other], SOON), await startWorker([busy, other], SOON)];
  await vi.waitFor(() => {
    expect(otherNotes).toEqual(['other store']);
  });
  expect(notes).toHaveLength(1);
  release();
  await vi.waitFor(() => expect(new Set(notes)).toEqual(new Set(['0', '1', '2', '3', '4', '5'])), { timeout: 15_000 });
  await Promise.all([first.stop(), second.stop()]);
  expect(most).toBe(1);
  expect(notes).toHaveLength(6);
});

test('finishes the running job before it stops, and takes no other', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { job, notes } = noteJob(() => held);
  await enqueue(job, { note: 'first' }, { storeHash: 'stopping' });
  const worker = await startWorker([job], SOON);
  await vi.waitFor(() => {
    expect(notes).toEqual(['first']);
  });
  await enqueue(job, { note: 'second' });
  const stopped = worker.stop();
  release();
  await stopped;
  expect((await rowsOf(job)).map((row) => row.state).sort()).toEqual(expect.arrayContaining(['completed']));
  expect(await (await prisma()).jobLease.count({ where: { storeHash: 'stopping' } })).toBe(0);
});

test('takes a job again whose process died', async () => {
  const { job, notes } = noteJob();
  await enqueue(job, { note: 'again' });
  const { pool } = await database();
  await pool.query(
    `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour' WHERE data->>'job' = $1`,
    [job.name],
  );
  await whileWorking([job], async () => {
    expect((await rowsOf(job))[0]?.state).toBe('retry');
  });
  expect(notes).toEqual([]);
});

test('enqueues a daily job once a day, however many workers there are', async () => {
  const notes: string[] = [];
  const daily = defineJob({
    name: 'every-day',
    schema: z.object({}),
    daily: true,
    run() {
      notes.push('ran');
      return Promise.resolve();
    },
  });
  const often = { pollMs: 10, housekeepingMs: 10 };
  const other = await startWorker([daily], often);
  await whileWorking([daily], () => expect(notes).toEqual(['ran']), often);
  await whileWorking(
    [daily],
    async () => expect((await rowsOf(daily)).map((row) => row.state)).toEqual(['completed']),
    often,
  );
  await other.stop();
  expect(notes).toEqual(['ran']);
});

test('says so when a version of the app does not know a job, and keeps it for one that does', async () => {
  const { job } = noteJob();
  await enqueue(job, { note: 'from the future' });
  await whileWorking([], async () => {
    expect((await rowsOf(job))[0]).toMatchObject({
      state: 'retry',
      output: { message: expect.stringContaining('has no job') as string },
    });
  });
});
