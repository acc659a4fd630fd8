import { allJobs } from '@/lib/all-jobs';
import { database, type Database } from '@/lib/database/database';
import { env } from '@/lib/env';
import { installQueue } from '@/lib/jobs/queue';
import { startWorker } from '@/lib/jobs/start-worker';
import { log } from '@/lib/log';
import { enqueueForThisVersion } from '@/lib/registrations/enqueue-for-this-version';

/** How a process of the app ends: first the work, then, when nothing needs it any more, the database. */
export interface Running {
  /** Takes no further job, and waits for the running ones. */
  stopWork: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * What every process of the app does first: checks the whole configuration, opens and migrates the database, has the stores of
 * an earlier version seen to, and works through the queue if it is to.
 *
 * @throws Error with words for the operator
 */
export async function startUp(works: (configuration: ReturnType<typeof env>) => boolean): Promise<Running> {
  const configuration = env();
  const opened = await openDatabase(configuration.DATABASE_URL);
  opened.pool.on('error', (error) => {
    // An idle connection was cut; the pool makes a new one when it is needed.
    log().warn({ error: error.message }, 'the database closed a connection');
  });
  await installQueue(opened.pool);
  await enqueueForThisVersion();
  const worker = works(configuration) ? await startWorker(allJobs) : undefined;
  return {
    stopWork: () => worker?.stop() ?? Promise.resolve(),
    close: () => opened.close(),
  };
}

async function openDatabase(url: string | undefined): Promise<Database> {
  try {
    return await database();
  } catch (error) {
    if (!url) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database at ${new URL(url).host} could not be opened (DATABASE_URL): ${reason}`, {
      cause: error,
    });
  }
}

/** Ends a process that cannot start, with the reason and no stack: the operator can act on the first, not on the second. */
export function giveUp(error: unknown): never {
  process.stderr.write(`Carrier Desk cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
