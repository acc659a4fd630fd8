import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import {
  acceptItems,
  acceptMethod,
  forgetBaseline,
  forgetZoneBaseline,
  readMethodBaseline,
  readZoneBaseline,
  zoneItem,
} from '@/lib/zones/baseline';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import { mergeMethodChange, mergeZoneChange } from '@/lib/zones/merge-own-change';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { dropZoneSnapshot, saveChangedZone } from '@/lib/zones/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/summarize-zone';
import type { NormalizedMethod, ZoneSnapshot } from '@/lib/zones/zone-snapshot';

/**
 * Keeps a method that this app added, as BigCommerce has it: in the snapshot, so that pages drawn from it are true at once,
 * and in the baseline, because what this app did was not done outside it.
 */
export async function keepMethod(context: Context, zoneId: number, method: ZoneMethod): Promise<void> {
  await changeSnapshot(context, zoneId, withMethod(normalizeMethod(method)));
  await acceptMethod(context, zoneId, method);
}

/** Keeps a change of a method by this app. What was changed outside before, and is not decided, stays undecided. */
export async function keepMethodChange(
  context: Context,
  zoneId: number,
  change: { before: ZoneMethod; after: ZoneMethod },
): Promise<void> {
  await changeSnapshot(context, zoneId, withMethod(normalizeMethod(change.after)));
  if (change.before === change.after) return;
  const baseline = await readMethodBaseline(context, { zoneId, methodId: change.after.id });
  // A method without a baseline was added outside: that is for a person to decide.
  if (baseline) await acceptMethod(context, zoneId, mergeMethodChange(baseline, change));
}

/** Forgets a method that this app deleted. */
export async function forgetMethod(context: Context, zoneId: number, methodId: number): Promise<void> {
  await changeSnapshot(context, zoneId, ({ zone, methods }) => ({
    zone,
    methods: methods.filter(({ id }) => id !== methodId),
  }));
  await forgetBaseline(context, { zoneId, methodId });
}

/** Keeps a zone that this app added, as BigCommerce has it. */
export async function keepZone(context: Context, zone: Zone): Promise<void> {
  await changeSnapshot(context, zone.id, ({ methods }) => ({ zone: summarizeZone(zone), methods }));
  await acceptItems(context, [zoneItem(zone)]);
}

/** Keeps a change of a zone by this app. What was changed outside before, and is not decided, stays undecided. */
export async function keepZoneChange(context: Context, change: { before: Zone; after: Zone }): Promise<void> {
  const { after } = change;
  await changeSnapshot(context, after.id, ({ methods }) => ({ zone: summarizeZone(after), methods }));
  const baseline = await readZoneBaseline(context, after.id);
  if (baseline) await acceptItems(context, [zoneItem(mergeZoneChange(baseline, change))]);
}

/** Forgets a zone that this app deleted, with its methods. */
export async function forgetZone(context: Context, zoneId: number): Promise<void> {
  await dropZoneSnapshot(context, zoneId);
  await forgetZoneBaseline(context, zoneId);
}

type Change = (snapshot: ZoneSnapshot) => Pick<ZoneSnapshot, 'zone' | 'methods'>;

/** A zone that was never read stays unread. Two changes at once may lose one; the next reading has both. */
async function changeSnapshot(context: Context, zoneId: number, change: Change): Promise<void> {
  const snapshot = (await listZoneSnapshots(context)).find(({ zone }) => zone.id === zoneId);
  if (snapshot) await saveChangedZone(context, change(snapshot));
}

function withMethod(method: NormalizedMethod): Change {
  return ({ zone, methods }) => ({
    zone,
    methods: [...methods.filter(({ id }) => id !== method.id), method].sort((a, b) => a.id - b.id),
  });
}
