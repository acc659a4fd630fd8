import { describeFee, describeField, yesOrNo } from '@/lib/definitions/describe-field';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import {
  codesOf,
  fieldSettings,
  otherSettings,
  toFieldValues,
  unmaskedSettings,
} from '@/lib/zones/methods/method-settings';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

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
        codesOf(field).some((code) => code in fieldPart)
          ? [[field.label, describeField(field, values[field.code])]]
          : [],
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

/** Where two states of a method differ, in words; of what may be a secret only that it does. */
export function normalizedDifferences(before: NormalizedMethod, after: NormalizedMethod): Difference[] {
  const hidden = new Map(otherValues(before));
  const changed = otherValues(after).flatMap(([name, value]) =>
    hidden.has(name) && hidden.get(name) !== value
      ? [{ label: name, before: 'Set', after: 'Set to something else' }]
      : [],
  );
  const shown = listDifferences(describeMethod(before), describeMethod(after));
  return [...shown, ...changed.filter(({ label }) => !shown.some((difference) => difference.label === label))];
}

function otherValues({ type, settings }: NormalizedMethod): [string, string][] {
  return unmaskedSettings(findMethodType(type), settings).map(({ name, value }) => [name, value]);
}
