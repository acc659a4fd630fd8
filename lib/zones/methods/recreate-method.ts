import { listMethods, type ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { asIfAdded, sendMethodTo } from '@/lib/zones/methods/add-method';
import { listKnownSince } from '@/lib/zones/drift/known-since';
import { sameMethod } from '@/lib/zones/methods/same-method';
import { fillUntold } from '@/lib/zones/methods/told-parts';
import { toMethodInput } from '@/lib/zones/methods/to-method-input';

/** A method that was deleted. */
export interface LostMethod {
  method: ZoneMethod;
  /** When it was there for certain. */
  since: Date;
  /** Ids that are some other lost method's already. */
  taken?: ReadonlySet<number>;
}

/**
 * Makes a deleted method again, and answers with it as BigCommerce has it. One just like it that has come since it was there
 * is taken for the work of an earlier attempt whose answer was lost; one that was there beside it is another. Records and
 * keeps nothing.
 *
 * @throws AppError `applied: 'unknown'` when nothing tells whether it was added; `rejected` as toMethodInput
 */
export async function recreateMethod(
  context: Context,
  zoneId: number,
  { method, since, taken }: LostMethod,
): Promise<ZoneMethod> {
  requirePermission(context, 'zones:write');
  const input = toMethodInput(method);
  const sent = asIfAdded(input);
  const [there, known] = await Promise.all([
    listMethods(context.store, zoneId),
    listKnownSince(context, { zoneId, since }),
  ]);
  const arrived = there.find(
    (candidate) => !known.has(candidate.id) && !taken?.has(candidate.id) && sameMethod(candidate, sent),
  );
  return fillUntold(arrived ?? (await sendMethodTo(context, zoneId, { input, there })), sent);
}
