import type { FieldDefinition, FieldValues, OutsideCost, RangeRow } from '@/lib/definitions/field';
import { isRangeRows, toOutsideCost } from '@/lib/definitions/ranges-schema';
import { compare, toDecimal } from '@/lib/definitions/rates/decimal';

/** Whether two sets of form values say the same in every field: choices in any order, numbers written in any way. */
export function sameValues(fields: readonly FieldDefinition[], one: FieldValues, other: FieldValues): boolean {
  return fields.every((field) => sameValue(field, one[field.code], other[field.code]));
}

/** Whether two values of a field say the same. An absent value is an empty one. */
export function sameValue(
  { type }: FieldDefinition,
  one: FieldValues[string] = '',
  other: FieldValues[string] = '',
): boolean {
  switch (type) {
    case 'checkbox':
      return (one === true) === (other === true);
    case 'multiselect':
      return sameSet(toList(one), toList(other));
    case 'number':
    case 'money':
      return typeof one === 'string' && typeof other === 'string' && sameNumber(one, other);
    case 'ranges':
      return sameRows(isRangeRows(one) ? one : [], isRangeRows(other) ? other : []);
    case 'outside_cost':
      return sameCost(toOutsideCost(one), toOutsideCost(other));
    case 'text':
    case 'password':
    case 'select':
      return one === other;
  }
}

/** Whether two rows say the same; `origin` apart, which only says where a row comes from. */
export function sameRow(one: RangeRow, other: RangeRow): boolean {
  return sameNumber(one.lower, other.lower) && sameNumber(one.upper, other.upper) && sameNumber(one.cost, other.cost);
}

function sameRows(one: readonly RangeRow[], other: readonly RangeRow[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && row.origin === counterpart.origin && sameRow(row, counterpart);
    })
  );
}

function sameCost(one: OutsideCost, other: OutsideCost): boolean {
  return one.kind === other.kind && (one.kind === 'none' || sameNumber(one.amount, other.amount));
}

/** By value, however long: `8` and `8.00` are the same. */
function sameNumber(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [toDecimal(one), toDecimal(other)];
  return first !== null && second !== null && compare(first, second) === 0;
}

function toList(value: FieldValues[string]): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function sameSet(one: string[], other: string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((value) => set.has(value));
}
