import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { applyPlaceChanges, listPlaceChanges } from '@/lib/zones/places/place-changes';
import { stableJson } from '@/lib/zones/stable-json';

interface OwnChange<State> {
  /** What the store had before this app's write, and after. */
  before: State;
  after: State;
}

/** A method's baseline with what this app changed, and nothing of what was changed elsewhere and is not decided yet. */
export function mergeMethodChange(baseline: ZoneMethod, change: OwnChange<ZoneMethod>): ZoneMethod {
  return merge(baseline, change) as ZoneMethod;
}

/** The same of a zone; its places are a set. */
export function mergeZoneChange(baseline: Zone, { before, after }: OwnChange<Zone>): Zone {
  const { locations: placesBefore, ...fieldsBefore } = before;
  const { locations: placesAfter, ...fieldsAfter } = after;
  const fields = merge(baseline, { before: fieldsBefore, after: fieldsAfter }) as Zone;
  return { ...fields, locations: applyPlaceChanges(baseline.locations, listPlaceChanges(placesBefore, placesAfter)) };
}

function merge(baseline: unknown, { before, after }: OwnChange<unknown>): unknown {
  if (stableJson(before) === stableJson(after)) return baseline;
  if (!isRecord(baseline) || !isRecord(before) || !isRecord(after)) return after;
  const merged = { ...baseline };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = merge(baseline[key], { before: before[key], after: after[key] });
    if (value === undefined) Reflect.deleteProperty(merged, key);
    else merged[key] = value;
  }
  return merged;
}

/** Lists and the numbers of lossless-json.ts are values. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
