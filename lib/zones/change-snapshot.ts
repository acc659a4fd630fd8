import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import { saveChangedMethods } from '@/lib/zones/save-zone-snapshots';
import type { NormalizedMethod } from '@/lib/zones/zone-snapshot';

/** Keeps a method as it is after a write, so that the pages drawn from snapshots are true without another reading. */
export function keepMethod(context: Context, zoneId: number, method: NormalizedMethod): Promise<void> {
  return changeMethods(context, zoneId, (methods) =>
    [...methods.filter(({ id }) => id !== method.id), method].sort((a, b) => a.id - b.id),
  );
}

/** Forgets a method that BigCommerce no longer has. */
export function forgetMethod(context: Context, zoneId: number, methodId: number): Promise<void> {
  return changeMethods(context, zoneId, (methods) => methods.filter(({ id }) => id !== methodId));
}

type Change = (methods: readonly NormalizedMethod[]) => readonly NormalizedMethod[];

/** A zone that was never read stays unread. Two changes at once may lose one; the next reading has both. */
async function changeMethods(context: Context, zoneId: number, change: Change): Promise<void> {
  const snapshot = (await listZoneSnapshots(context)).find(({ zone }) => zone.id === zoneId);
  if (!snapshot) return;
  await saveChangedMethods(context, snapshot.zone, change(snapshot.methods));
}
