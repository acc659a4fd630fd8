import { prisma } from '@/lib/database/database';
import type { ChangingThing } from '@/lib/webhooks/change-state';

/** Another text after each change of the thing that a webhook told of; '' before the first. Asks the database only. */
export async function readVersion(storeHash: string, thing: ChangingThing): Promise<string> {
  const where = { storeHash_thing: { storeHash, thing } };
  return (await (await prisma()).storeChange.findUnique({ where, select: { version: true } }))?.version ?? '';
}
