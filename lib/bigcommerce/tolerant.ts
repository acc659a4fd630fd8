import { isExactNumber, numberText } from '@/lib/format/lossless-json';

/**
 * Readers for values that BigCommerce writes in more than one way: `"1"` for true, `{"value": x}` for a list of one,
 * `""` or `{}` for nothing. They never throw.
 */

/** A list: `{value: x}` and a single value are lists of one; null, `""` and `{}` are empty. */
export function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value)) return 'value' in value ? asArray(value['value']) : [];
  return isNothing(value) ? [] : [value];
}

/** True for `true`, `1`, `"1"` and `"true"` in any case; everything else is false. */
export function asBoolean(value: unknown): boolean {
  const single = unwrap(value);
  if (typeof single === 'string') return ['1', 'true'].includes(single.trim().toLowerCase());
  return single === true || numberText(single) === '1';
}

/** A decimal number as text, digits untouched when it came as text; null when it is none. */
export function asDecimal(value: unknown): string | null {
  const single = unwrap(value);
  if (typeof single === 'string')
    return /^[+-]?\d+(\.\d*)?$/.test(single.trim()) ? single.trim().replace(/^\+|\.$/g, '') : null;
  const written = numberText(single);
  if (written === undefined || /^-?\d+(\.\d+)?$/.test(written)) return written ?? null;
  const plain = Number(written).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}

/** A whole number, also from `"29"` and `"29.0"`; null when it is none. */
export function asInteger(value: unknown): number | null {
  const decimal = asDecimal(value);
  const number = decimal === null ? Number.NaN : Number(decimal);
  return Number.isSafeInteger(number) ? number : null;
}

/** Text; numbers are written out, and null, lists and objects are `''`. */
export function asText(value: unknown): string {
  const single = unwrap(value);
  if (typeof single === 'string') return single;
  return typeof single === 'boolean' ? String(single) : (numberText(single) ?? '');
}

/** An RFC 2822, RFC 3339 or ISO 8601 date as an ISO 8601 text in UTC; null for `""`, null, zero dates and what is no date. */
export function asDate(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const time = text.startsWith('0000') ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** An object with string keys; an empty list, null and `""` (an empty object in PHP's JSON) are `{}`. */
export function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** Whether it is an object with keys of its own kind, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function unwrap(value: unknown): unknown {
  return isObject(value) && 'value' in value ? unwrap(value['value']) : value;
}
