import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { readMethodBaseline } from '@/lib/zones/baseline';
import { nameMethod } from '@/lib/zones/name-method';

/**
 * Whether a method of the store is what an earlier attempt to add it made, of which nobody could tell then whether it arrived:
 * the last thing recorded under its name is that attempt, and nobody accepted the method since.
 */
export async function isLostAddition(context: Context, zoneId: number, method: ZoneMethod): Promise<boolean> {
  const db = await prisma();
  const last = await db.activityEvent.findFirst({
    where: {
      storeHash: context.store.hash,
      subjectKind: 'method',
      subjectName: await nameMethod(context, zoneId, method),
    },
    orderBy: { at: 'desc' },
    select: { kind: true, subjectId: true },
  });
  // A method that is not added yet has no id.
  if (last?.kind !== 'method.unknown' || last.subjectId !== '0') return false;
  return (await readMethodBaseline(context, { zoneId, methodId: method.id })) === undefined;
}
