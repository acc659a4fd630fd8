import { numberText } from '@/lib/format/lossless-json';
import { asDecimal, isObject } from '@/lib/bigcommerce/tolerant';
import type { FieldDefinition } from '@/lib/definitions/field';
import { methodTypes } from '@/lib/definitions/method-types/method-types';

/**
 * Every text and number of a method's settings that an error must not repeat: all but the amounts and choices of fields that
 * are documented, whatever the method's type, because what the others mean only BigCommerce knows.
 */
export function privateTexts(settings: Record<string, unknown>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => textsOf(name, value));
}

function textsOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(name, item));
  if (isObject(value)) return privateTexts(value);
  const text = typeof value === 'string' ? value : numberText(value);
  return text === undefined || isDocumented(name, text) ? [] : [text];
}

function isDocumented(name: string, text: string): boolean {
  if (RANGE_AMOUNTS.has(name) && asDecimal(text) !== null) return true;
  return (fieldsByCode.get(name) ?? []).some((field) =>
    'map' in field ? text in field.map : asDecimal(text) !== null,
  );
}

/** BigCommerce docs: shipping zone methods, by weight and by total. */
const RANGE_AMOUNTS = new Set(['lower_limit', 'upper_limit', 'shipping_cost']);

const fieldsByCode = new Map<string, FieldDefinition[]>();
for (const field of methodTypes.flatMap(({ fields }) => fields)) {
  fieldsByCode.set(field.code, [...(fieldsByCode.get(field.code) ?? []), field]);
}
