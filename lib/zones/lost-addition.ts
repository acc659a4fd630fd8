import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { readMethodBaseline, readZoneBaseline } from '@/lib/zones/drift/baseline';
import { nameMethod } from '@/lib/zones/methods/name-method';

/**
 * Whether a method of the store is what an earlier attempt to add it made, of which nobody could tell then whether it arrived:
 * the last thing recorded under its name is that attempt, and nobody accepted the method since.
 */
export async function isLostMethod(context: Context, zoneId: number, method: ZoneMethod): Promise<boolean> {
  const name = await nameMethod(context, zoneId, method);
  if (!(await wasLost(context, { kind: 'method', name }))) return false;
  return (await readMethodBaseline(context, { zoneId, methodId: method.id })) === undefined;
}

/** The same of a zone. */
export async function isLostZone(context: Context, { id, name }: Zone): Promise<boolean> {
  if (!(await wasLost(context, { kind: 'zone', name }))) return false;
  return (await readZoneBaseline(context, id)) === undefined;
}

/** What is not added yet has no id. */
const NO_ID = '0';

async function wasLost({ store }: Context, { kind, name }: { kind: 'method' | 'zone'; name: string }) {
  const db = await prisma();
  const last = await db.activityEvent.findFirst({
    where: { storeHash: store.hash, subjectKind: kind, subjectName: name },
    orderBy: { at: 'desc' },
    select: { kind: true, subjectId: true },
  });
  return last?.kind === `${kind}.unknown` && last.subjectId === NO_ID;
}
