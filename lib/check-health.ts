import { setTimeout as wait } from 'node:timers/promises';
import { prisma } from '@/lib/database/database';

const DEADLINE_MS = 2_000;

/** Whether the database answers within two seconds, for a balancer or a container's health check. */
export async function isDatabaseReachable(): Promise<boolean> {
  const answer = prisma()
    .then((db) => db.$queryRaw`SELECT 1`)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answer, wait(DEADLINE_MS, false, { ref: false })]);
}
