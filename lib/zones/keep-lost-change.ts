import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import { keepMethodChange, keepZoneChange } from '@/lib/zones/snapshots/change-snapshot';
import { findLostChange } from '@/lib/zones/lost-change';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { recordMethodActivity, type MethodChange } from '@/lib/zones/methods/record-method-activity';
import { recordZoneActivity, type ZoneChange } from '@/lib/zones/record-zone-activity';
import { differingParts, hasParts, withParts } from '@/lib/zones/methods/same-method';
import { withoutChange } from '@/lib/zones/undo/without-change';

/**
 * Keeps and records a change of a method that finds its own work: an earlier attempt, of which nobody could tell then whether
 * it arrived, did. Without such an attempt somebody else did it, and nothing is kept.
 *
 * @param method as the store has it
 */
export async function keepLostMethodChange(
  context: Context,
  { zoneId, method, ...made }: { zoneId: number; method: ZoneMethod } & Pick<MethodChange, 'kind' | 'undoes'>,
): Promise<void> {
  const lost = await findLostChange(context, { kind: 'method', id: method.id });
  if (lost?.data.of !== 'method change') return;
  const { before: was, after: sent } = lost.data;
  const parts = differingParts(was, sent);
  if (parts.length === 0 || !hasParts(method, sent, parts)) return;
  const change = { before: withParts(method, was, parts), after: method };
  await keepMethodChange(context, zoneId, change);
  await recordMethodActivity(context, { ...made, zoneId, ...change });
  await lost.settle();
}

/** The same of a zone. */
export async function keepLostZoneChange(
  context: Context,
  { zone, ...made }: { zone: Zone } & Pick<ZoneChange, 'kind' | 'undoes'>,
): Promise<void> {
  const lost = await findLostChange(context, { kind: 'zone', id: zone.id });
  if (lost?.data.of !== 'zone change' || lost.data.after !== zoneHash(zone)) return;
  const change = { before: withoutChange(zone, lost.data), after: zone };
  await keepZoneChange(context, change);
  await recordZoneActivity(context, { ...made, ...change });
  await lost.settle();
}
