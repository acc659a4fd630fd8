import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';

/** How long a writer waits for a connection and its turn, and how long it may then write. */
const WAIT_MS = 10_000;
/** Prisma: no transaction could be begun in time. */
const TOO_BUSY = 'P2028';

/**
 * A transaction that keeps other writers of the store's own carriers and service levels away until it ends, so that what it looks
 * up (is the name free, which level is the default) is still so when it writes. It takes milliseconds; nobody asks Shippo meanwhile.
 *
 * @throws AppError `unavailable` when its turn did not come
 */
export async function writeInTurn<Result>(
  storeHash: string,
  write: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  const db = await prisma();
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`carriers ${storeHash}`}))`;
        return write(tx);
      },
      { maxWait: WAIT_MS, timeout: 2 * WAIT_MS },
    );
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === TOO_BUSY)) throw error;
    const message = 'Too much is being changed at once, so this was not done. Try again in a few seconds.';
    throw new AppError('unavailable', message, { status: 503, applied: 'no', cause: error });
  }
}
