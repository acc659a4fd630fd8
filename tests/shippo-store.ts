import { prisma } from '@/lib/database/database';
import { createTestStore } from '@/tests/create-test-store';
import { giveShippoKey, simulatedShippo } from '@/tests/shippo';

/** A fresh store with a Shippo account of its own, its key stored; or with the key but in sandbox. */
export async function createShippoStore({ sandbox = false } = {}) {
  const context = await createTestStore();
  const shippo = simulatedShippo();
  await giveShippoKey(context.store.hash, shippo.key);
  if (sandbox) await (await prisma()).store.update({ where: { hash: context.store.hash }, data: { sandbox } });
  return { ...context, shippo };
}
