import { createHash } from 'node:crypto';
import { writeJson } from '@/lib/format/lossless-json';
import { isObject } from '@/lib/bigcommerce/tolerant';

/** JSON with the keys of every object in alphabetical order: equal values are equal text. */
export function stableJson(value: unknown): string {
  return writeJson(sortKeys(value));
}

/** SHA-256 of the value's stable JSON, as hexadecimal text. */
export function stableHash(value: unknown): string {
  return createHash('sha256').update(stableJson(value)).digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, sortKeys(inner)]));
}
