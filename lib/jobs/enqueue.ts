import { database } from '@/lib/database/database';
import { env } from '@/lib/env';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Job } from '@/lib/jobs/define-job';
import { inTransaction, QUEUE, queueOn, type Envelope } from '@/lib/jobs/queue';

const RETRIES = 5;
/** The first pause before a job is tried again, as a part of its deadline: half a minute. */
const FIRST_PAUSE = 0.1;

export interface EnqueueOptions {
  /** The store it works for. Jobs of one store run one at a time, in whatever process. */
  storeHash?: string;
  /** Not before this time; at once when left out. */
  startAfter?: Date;
  /** An open transaction: the job is enqueued if it commits. Nothing outside it is used. */
  tx?: Prisma.TransactionClient;
}

/** Puts a job into the queue. Needs no worker in this process, only the tables of installQueue. */
export async function enqueue<Data>(job: Job<Data>, data: Data, options: EnqueueOptions = {}): Promise<void> {
  const { storeHash, startAfter, tx } = options;
  const envelope: Envelope = { job: job.name, data, ...(storeHash === undefined ? {} : { storeHash }) };
  const { pool } = await database();
  const id = await queueOn(pool).send(QUEUE, envelope, {
    ...sendOptions(job),
    ...(startAfter ? { startAfter } : {}),
    ...(tx ? { db: inTransaction(tx) } : {}),
  });
  if (id === null) throw new Error(`The queue is not installed, so "${job.name}" was not enqueued`);
}

/** How every job is stored: tried again after 30–60 s (with the default deadline), then after twice as long each time. */
export function sendOptions<Data>(job: Job<Data>) {
  const { JOB_DEADLINE_SECONDS: deadline } = env();
  return {
    retryLimit: job.retries ?? RETRIES,
    retryDelay: Math.ceil(deadline * FIRST_PAUSE),
    retryBackoff: true,
    expireInSeconds: deadline,
  };
}
