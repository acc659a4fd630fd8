import type { ZoneMethod, ZoneMethodChanges } from '@/lib/bigcommerce/zone-methods';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { stableHash, stableJson } from '@/lib/zones/stable-json';
import { isTold } from '@/lib/zones/methods/told-parts';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/**
 * Whether BigCommerce tells the same of two states of a method. What one of them leaves out is no difference: answers come
 * without storefronts at times, and with settings that are empty or off where there were none.
 */
export function sameMethod(one: ZoneMethod, other: ZoneMethod): boolean {
  const [a, b] = alike(normalizeMethod(one), normalizeMethod(other));
  return stableJson(a) === stableJson(b);
}

/** The parts in which both tell something else. */
export function differingParts(one: ZoneMethod, other: ZoneMethod): MethodPart[] {
  const [a, b] = alike(normalizeMethod(one), normalizeMethod(other));
  return methodParts.filter((part) => stableJson(a[part]) !== stableJson(b[part]));
}

/** Whether a method tells these parts, and tells them as they are in another one. */
export function hasParts(method: ZoneMethod, target: ZoneMethod, parts: readonly MethodPart[]): boolean {
  const differing = new Set(differingParts(method, target));
  return parts.every((part) => !differing.has(part) && (isTold(method, part) || !isTold(target, part)));
}

/** The parts that changes are about. */
export function partsOf(changes: ZoneMethodChanges): MethodPart[] {
  const keys = Object.keys(changes);
  return methodParts.filter((part) => keys.includes(part === 'handlingFee' ? 'handlingFees' : part));
}

/** A method with parts of another one. */
export function withParts(method: ZoneMethod, from: ZoneMethod, parts: readonly MethodPart[]): ZoneMethod {
  const fields = parts.map((part) => (part === 'handlingFee' ? 'handlingFees' : part));
  return { ...method, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** Two states of a method without what one of them leaves out: some answers have settings of `{}`, whatever they are. */
export function alike(one: NormalizedMethod, other: NormalizedMethod): [Comparable, Comparable] {
  const [a, b] = [comparable(one), comparable(other)];
  const untold = {
    ...((a.channelIds === null || b.channelIds === null) && { channelIds: null }),
    ...((isEmpty(a.settings) || isEmpty(b.settings)) && { settings: {} }),
  };
  const tell = (state: Comparable): Comparable => ({ ...state, ...untold });
  return [tell(a), tell(b)];
}

/** Equal hashes mean the same state; other hashes may still (`sameMethod`). */
export function methodStateHash(method: ZoneMethod | NormalizedMethod): string {
  return stableHash(comparable('handlingFee' in method ? method : normalizeMethod(method)));
}

const methodParts = ['name', 'type', 'enabled', 'handlingFee', 'channelIds', 'settings'] as const;

export type MethodPart = (typeof methodParts)[number];

/** Without the fallback flag, which is ShipperHQ's and missing in some answers (BigCommerce docs: shipping zone methods). */
type Comparable = Pick<NormalizedMethod, MethodPart>;

function comparable({ name, type, enabled, handlingFee, channelIds, settings }: NormalizedMethod): Comparable {
  return { name, type, enabled, handlingFee, channelIds, settings: toldSettings(settings) };
}

/** Settings without those that are empty or off: to leave one out says the same. */
export function toldSettings(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) => {
      const inner = isRecord(value) ? toldSettings(value) : value;
      return isEmpty(inner) ? [] : [[key, inner]];
    }),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
