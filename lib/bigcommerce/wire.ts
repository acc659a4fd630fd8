import { z } from 'zod';
import { asArray, asBoolean, asDate, asDecimal, asInteger, asObject, asText } from '@/lib/bigcommerce/tolerant';

/** Zod pieces for BigCommerce's JSON: a missing or oddly written value becomes the nearest sensible one. */
export const wire = {
  /** An identifier; the only kind of value whose absence makes an answer unreadable. */
  id: z.preprocess(asInteger, z.number().int().nonnegative()),
  text: z.preprocess(asText, z.string()),
  flag: z.preprocess(asBoolean, z.boolean()),
  /** A decimal as text, `"0"` when there is none. */
  decimal: z.preprocess((value) => asDecimal(value) ?? '0', z.string()),
  /** A whole number, 0 when there is none. */
  count: z.preprocess((value) => asInteger(value) ?? 0, z.number().int()),
  date: z.preprocess(asDate, z.string().nullable()),
  /** Any JSON object, kept as it came; z.record would drop a key called `__proto__`. */
  raw: z.preprocess(
    asObject,
    z.custom<Record<string, unknown>>(() => true),
  ),
  numbers: z.preprocess((value) => asArray(value).flatMap((item) => asInteger(item) ?? []), z.array(z.number())),
};

/**
 * A list answer: nothing (204 or an empty body) and `{}` are the empty list.
 *
 * @throws ZodError when it is another object or one of its items is unreadable
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (isEmptyList(value) ? [] : value), z.array(item));
}

function isEmptyList(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
