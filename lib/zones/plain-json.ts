import { isSafeNumber } from 'lossless-json';
import { isExactNumber } from '@/lib/format/lossless-json';
import { isObject } from '@/lib/bigcommerce/tolerant';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';

/**
 * The same value with plain numbers only, so that `8.00` and `8` are equal. A number with more digits than JavaScript holds
 * becomes text.
 */
export function plainJson(value: unknown): unknown {
  if (isExactNumber(value)) return plainNumber(value.value);
  if (Array.isArray(value)) return value.map(plainJson);
  return isObject(value) ? plainRecord(value) : value;
}

/** The same of an object. */
export function plainRecord(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, plainJson(inner)]));
}

function plainNumber(text: string): number | string {
  const number = Number(text);
  // Adding 0 makes -0 what JSON would make of it.
  return Number.isFinite(number) && isSafeNumber(text) ? number + 0 : canonicalDecimal(text);
}
