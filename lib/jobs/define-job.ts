import type { z } from 'zod';

/** A kind of background work. The queue knows that it exists, not what it does. */
export interface Job<Data = unknown> {
  /** Stays the same for ever: queued jobs are found again under it. kebab-case. */
  name: string;
  schema: z.ZodType<Data>;
  /**
   * Does the work. Runs at least once: after a crash or a throw it runs again with the same data, so it must look before it
   * writes. A throw is retried with growing pauses.
   */
  run(data: Data): Promise<void>;
  /** How often it is tried again after a throw; 5 when left out, over about half an hour. */
  retries?: number;
  /** Enqueued by itself, with `{}`, once in every day of UTC. */
  daily?: boolean;
}

/** Names a job and types its data. The data is stored as JSON, so the schema must accept what JSON makes of it. */
export function defineJob<Schema extends z.ZodType>(
  job: Job<z.output<Schema>> & { schema: Schema },
): Job<z.output<Schema>> {
  return job;
}
