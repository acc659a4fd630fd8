import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import {
  acceptItems,
  acceptMethod,
  forgetBaseline,
  forgetZoneBaseline,
  methodItem,
  readMethodBaseline,
  readZoneBaseline,
  zoneItem,
} from '@/lib/zones/drift/baseline';
import { mergeMethodChange, mergeZoneChange } from '@/lib/zones/drift/merge-own-change';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { sameMethod } from '@/lib/zones/methods/same-method';
import { changeZoneSnapshot, dropZoneSnapshot, type SnapshotChange } from '@/lib/zones/snapshots/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/snapshots/summarize-zone';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/**
 * Keeps a method that this app added, as BigCommerce has it: in the snapshot, so that pages drawn from it are true at once,
 * and in the baseline, because what this app did was not done outside it.
 */
export async function keepMethod(context: Context, zoneId: number, method: ZoneMethod): Promise<void> {
  await changeZoneSnapshot(context, zoneId, withMethod(normalizeMethod(method)));
  await acceptMethod(context, methodItem(zoneId, method));
}

/** Keeps a change of a method by this app. What was changed outside before, and is not decided, stays undecided. */
export async function keepMethodChange(
  context: Context,
  zoneId: number,
  change: { before: ZoneMethod; after: ZoneMethod },
): Promise<void> {
  await changeZoneSnapshot(context, zoneId, withMethod(normalizeMethod(change.after)));
  if (change.before === change.after) return;
  const baseline = await readMethodBaseline(context, { zoneId, methodId: change.after.id });
  // A method without a baseline was added outside: that is for a person to decide.
  if (!baseline) return;
  const merged = mergeMethodChange(baseline.value, change);
  await acceptMethod(context, methodItem(zoneId, merged, sinceWhen(sameMethod(merged, change.after), baseline)));
}

/** Forgets a method that this app deleted. */
export async function forgetMethod(context: Context, zoneId: number, methodId: number): Promise<void> {
  await changeZoneSnapshot(context, zoneId, ({ zone, methods }) => ({
    zone,
    methods: methods.filter(({ id }) => id !== methodId),
  }));
  await forgetBaseline(context, { zoneId, methodId });
}

/** Keeps a zone that this app added, as BigCommerce has it. */
export async function keepZone(context: Context, zone: Zone): Promise<void> {
  await changeZoneSnapshot(context, zone.id, ({ methods }) => ({ zone: summarizeZone(zone), methods }));
  await acceptItems(context, [zoneItem(zone)]);
}

/** Keeps a change of a zone by this app. What was changed outside before, and is not decided, stays undecided. */
export async function keepZoneChange(context: Context, change: { before: Zone; after: Zone }): Promise<void> {
  const { after } = change;
  await changeZoneSnapshot(context, after.id, ({ methods }) => ({ zone: summarizeZone(after), methods }));
  const baseline = await readZoneBaseline(context, after.id);
  if (!baseline) return;
  const merged = mergeZoneChange(baseline.value, change);
  await acceptItems(context, [zoneItem(merged, sinceWhen(zoneHash(merged) === zoneHash(after), baseline))]);
}

/** What is still undecided was changed since the baseline was accepted, not since this app's own change. */
function sinceWhen(isWhole: boolean, { acceptedAt }: { acceptedAt: Date }): Date {
  return isWhole ? new Date() : acceptedAt;
}

/** Forgets a zone that this app deleted, with its methods. */
export async function forgetZone(context: Context, zoneId: number): Promise<void> {
  await dropZoneSnapshot(context, zoneId);
  await forgetZoneBaseline(context, zoneId);
}

function withMethod(method: NormalizedMethod): SnapshotChange {
  return ({ zone, methods }) => ({
    zone,
    methods: [...methods.filter(({ id }) => id !== method.id), method].sort((a, b) => a.id - b.id),
  });
}
