import type { FieldDefinition, FieldValues, OutsideCost, RangeRow } from '@/lib/definitions/field';
import { isRangeRows, toOutsideCost } from '@/lib/definitions/ranges-schema';

/** Between the choices of a stored list where the field knows one choice: together they are one more option. */
export const LIST_SEPARATOR = ', ';

/** A field's value in words: options by what a merchant calls them, numbers as they are written. */
export function describeField(field: FieldDefinition, value: FieldValues[string] | undefined): string {
  switch (field.type) {
    case 'checkbox':
      return yesOrNo(value === true);
    case 'ranges':
      return (isRangeRows(value) ? value : []).map(describeRange).join('; ') || 'None';
    case 'outside_cost':
      return describeCost(toOutsideCost(value));
    case 'select':
      return describeChoices(field.map, textsOf(value).join(LIST_SEPARATOR).split(LIST_SEPARATOR));
    case 'multiselect':
      return describeChoices(field.map, textsOf(value));
    case 'text':
    case 'password':
    case 'number':
    case 'money':
      return textsOf(value).join(', ') || 'None';
  }
}

/** A handling fee in words. */
export function describeFee(fee: { kind: string; amount: string } | null): string {
  if (fee === null || fee.kind === 'none') return 'None';
  return fee.kind === 'percentage' ? `${fee.amount}%` : fee.amount;
}

export function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

function describeRange({ lower, upper, cost }: RangeRow): string {
  return `${lower || '0'} ${upper === '' ? 'and more' : `to ${upper}`}: ${cost || 'no cost told'}`;
}

function describeCost({ kind, amount }: OutsideCost): string {
  switch (kind) {
    case 'none':
      return 'None';
    case 'fixed_amount':
      return amount;
    case 'percentage_of_total':
      return `${amount}% of the order total`;
    default:
      return `${amount} (${kind})`;
  }
}

function describeChoices(map: Readonly<Record<string, string>>, chosen: readonly string[]): string {
  return chosen.map((choice) => map[choice] ?? choice).join(', ') || 'None';
}

function textsOf(value: FieldValues[string] | undefined): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}
