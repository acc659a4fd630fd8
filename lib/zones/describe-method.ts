import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { fieldSettings, LIST_SEPARATOR, otherSettings, toFieldValues } from '@/lib/zones/method-settings';
import type { HandlingFee, NormalizedMethod } from '@/lib/zones/zone-snapshot';

/** A method in words: what a merchant reads, by label. */
export type MethodWords = Record<string, string>;

/** Everything about a method in words, for the activity page and to say how two versions of it differ. */
export function describeMethod(method: NormalizedMethod): MethodWords {
  const definition = findMethodType(method.type);
  const fields = definition?.fields ?? [];
  const fieldPart = fieldSettings(definition, method.settings);
  const values = toFieldValues(fields, fieldPart);
  return {
    Name: method.name,
    Enabled: yesOrNo(method.enabled),
    'Handling fee': describeFee(method.handlingFee),
    ...Object.fromEntries(
      fields.flatMap((field) =>
        field.code in fieldPart ? [[field.label, describeValue(field, values[field.code])]] : [],
      ),
    ),
    ...Object.fromEntries(otherSettings(definition, method.settings).map(({ name, value }) => [name, value])),
    ...(method.isFallback ? { 'Fallback when shipping rules cannot be reached': 'Yes' } : {}),
    ...(method.channelIds === null ? {} : { 'Storefront ids': method.channelIds.join(', ') }),
  };
}

export interface Difference {
  label: string;
  /** `Not set` when it is only on the other side. */
  before: string;
  after: string;
}

/** Where two descriptions differ, in the order of the first. */
export function listDifferences(before: MethodWords, after: MethodWords): Difference[] {
  const labels = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return labels.flatMap((label) => {
    const difference = { label, before: before[label] ?? 'Not set', after: after[label] ?? 'Not set' };
    return difference.before === difference.after ? [] : [difference];
  });
}

function describeValue(field: FieldDefinition, value: FieldValues[string] = ''): string {
  if (typeof value === 'boolean') return yesOrNo(value);
  const map = field.type === 'select' || field.type === 'multiselect' ? field.map : {};
  const choices =
    field.type === 'select' ? [value].flat().flatMap((item) => item.split(LIST_SEPARATOR)) : [value].flat();
  const words = choices.map((item) => map[item] ?? item);
  return words.join(', ') || 'None';
}

function describeFee(fee: HandlingFee | null): string {
  if (fee === null) return 'None';
  return fee.kind === 'percentage' ? `${fee.amount}%` : fee.amount;
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
