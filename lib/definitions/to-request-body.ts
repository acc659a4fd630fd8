import { jsonNumber } from '@/lib/format/lossless-json';
import type { FieldDefinition, FieldValues, RangeRow } from '@/lib/definitions/field';
import { isRangeRows, NO_OUTSIDE_COST, toOutsideCost } from '@/lib/definitions/ranges-schema';

/**
 * The JSON that BigCommerce wants for values that fieldsSchema parsed: real booleans, arrays and numbers; money as the text
 * that was typed. What the merchant left empty is left out, unless the field is required; a checkbox is always sent.
 *
 * @param spellings the key to use for a field that has aliases, by field code
 */
export function toRequestBody(
  fields: readonly FieldDefinition[],
  values: FieldValues,
  spellings: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const entries = fields.flatMap((field): (readonly [string, unknown])[] => {
    const value = values[field.code] ?? emptyValue(field);
    if (field.type === 'ranges') return [[field.code, isRangeRows(value) ? value.map(toWireRange) : []]];
    if (field.type === 'outside_cost') {
      const { kind, amount } = toOutsideCost(value);
      return kind === 'none'
        ? [
            [field.code, null],
            [field.kindCode, 'fixed_amount'],
          ]
        : [
            [field.code, jsonNumber(amount)],
            [field.kindCode, kind],
          ];
    }
    if (value === '' && !field.required) return [];
    return [[spellings[field.code] ?? field.code, field.type === 'number' ? Number(value) : value]];
  });
  return Object.fromEntries(entries);
}

/** A range as BigCommerce takes it (BigCommerce docs: `range`). */
export function toWireRange({ lower, upper, cost }: Omit<RangeRow, 'origin'>): Record<string, unknown> {
  return { lower_limit: jsonNumber(lower), upper_limit: jsonNumber(upper), shipping_cost: jsonNumber(cost) };
}

/** What an untouched form holds, by field code. */
export function emptyValues(fields: readonly FieldDefinition[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.code, emptyValue(field)]));
}

function emptyValue({ type }: FieldDefinition): FieldValues[string] {
  if (type === 'checkbox') return false;
  if (type === 'outside_cost') return NO_OUTSIDE_COST;
  return type === 'multiselect' || type === 'ranges' ? [] : '';
}
