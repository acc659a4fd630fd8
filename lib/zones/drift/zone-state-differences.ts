import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import { listDifferences, type Difference } from '@/lib/zones/methods/describe-method';
import { describePlaceChanges, describeZoneFields } from '@/lib/zones/describe-zone-fields';
import { listPlaceChanges } from '@/lib/zones/places/place-changes';

/** How two states of a zone differ, in words; places as what was added and what was removed. */
export async function zoneStateDifferences(context: Context, before: Zone, after: Zone): Promise<Difference[]> {
  const changes = listPlaceChanges(before.locations, after.locations);
  const { added, removed } = await describePlaceChanges(context, after.type, changes);
  return [
    ...listDifferences(describeZoneFields(before), describeZoneFields(after)),
    ...(added === undefined ? [] : [{ label: 'Places added', before: 'Not covered', after: added }]),
    ...(removed === undefined ? [] : [{ label: 'Places removed', before: removed, after: 'Not covered' }]),
  ];
}

/** Everything about a zone that is on one side only. */
export async function zoneFacts(
  context: Context,
  ours: Zone | undefined,
  theirs: Zone | undefined,
): Promise<Difference[]> {
  const [before, after] = await Promise.all([inWords(context, ours), inWords(context, theirs)]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((label) => ({
    label,
    before: before[label] ?? '',
    after: after[label] ?? '',
  }));
}

async function inWords(context: Context, zone: Zone | undefined): Promise<Record<string, string>> {
  if (!zone) return {};
  const { added } = await describePlaceChanges(context, zone.type, { added: zone.locations, removed: [] });
  return { ...describeZoneFields(zone), ...(added && { Places: added }) };
}
