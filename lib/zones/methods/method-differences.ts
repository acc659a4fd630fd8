import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { methodTypeName } from '@/lib/definitions/method-types/method-types';
import { describeMethod, listDifferences, type Difference } from '@/lib/zones/methods/describe-method';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { alike, toldSettings } from '@/lib/zones/methods/same-method';
import { stableJson } from '@/lib/zones/stable-json';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/**
 * How two states of a method differ, in words. What may be a secret is never told, only that it is another one. Not empty
 * for states that `sameMethod` tells apart.
 */
export function methodDifferences(before: ZoneMethod, after: ZoneMethod): Difference[] {
  const [one, other] = [normalizeMethod(before), normalizeMethod(after)];
  const [a, b] = alike(one, other).map((state, index) => ({
    ...(index === 0 ? one : other),
    ...state,
    isFallback: false,
  }));
  if (!a || !b) return [];
  const told = listDifferences(inWords(a), inWords(b));
  return [...told, ...untold(a, b, new Set(told.map(({ label }) => label)))];
}

/** Everything about a method that is on one side only. */
export function methodFacts(ours: ZoneMethod | undefined, theirs: ZoneMethod | undefined): Difference[] {
  const [before, after] = [ours, theirs].map((method) => (method ? inWords(normalizeMethod(method)) : {}));
  if (!before || !after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((label) => ({
    label,
    before: before[label] ?? '',
    after: after[label] ?? '',
  }));
}

function inWords(method: NormalizedMethod): Record<string, string> {
  return { Type: methodTypeName(method.type), ...describeMethod(method) };
}

/** Settings that read the same on both sides and are not. */
function untold(one: NormalizedMethod, other: NormalizedMethod, told: ReadonlySet<string>): Difference[] {
  const [before, after] = [flat(one.settings), flat(other.settings)];
  const hidden = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !told.has(name) && before[name] !== after[name],
  );
  if (told.size > 0) return hidden.filter((name) => isShown(one, name)).map(toDifference);
  return hidden.map(toDifference);
}

function toDifference(label: string): Difference {
  return { label, before: 'Set', after: 'Set to something else' };
}

/** Fields have labels of their own, and were told by them. */
function isShown(method: NormalizedMethod, name: string): boolean {
  return name in describeMethod(method);
}

/** `signature` and `carrier_options.signature` with their values as JSON. */
function flat(settings: Record<string, unknown>): Record<string, string> {
  const { carrier_options: options, ...rest } = toldSettings(settings);
  const inOptions = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  return Object.fromEntries([
    ...Object.entries(rest).map(([name, value]) => [name, stableJson(value)] as const),
    ...inOptions.map(([name, value]) => [`carrier_options.${name}`, stableJson(value)] as const),
  ]);
}
