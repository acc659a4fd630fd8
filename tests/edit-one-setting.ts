import type { FieldDefinition, FieldValues, RangeRow } from '@/lib/definitions/field';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { isRangeRows, toOutsideCost } from '@/lib/definitions/ranges-schema';
import type { MethodForm } from '@/lib/zones/methods/method-form';

/** What was edited, and the form's values then. */
export interface SettingEdit {
  values: MethodFormValues;
  /** The setting's key; undefined when only the name was changed. */
  code?: string;
}

/** Changes one setting of a form, another one with every number; the name where there is none. */
export function editOneSetting({ fields, values, hasFreeSettings }: MethodForm, round: number): SettingEdit {
  if (hasFreeSettings) {
    const added = { name: `added_${round}`, type: 'number' as const, value: `${round}.50`, origin: '' };
    return { values: { ...values, other: [...values.other, added] }, code: added.name };
  }
  const field = fields[round % Math.max(1, fields.length)];
  if (!field) return { values: { ...values, name: `${values.name}.` } };
  const settings = { ...values.settings, [field.code]: changed(field, values.settings[field.code] ?? '', round) };
  return { values: { ...values, settings }, code: field.code };
}

function changed(field: FieldDefinition, value: FieldValues[string], round: number): FieldValues[string] {
  switch (field.type) {
    case 'checkbox':
      return value !== true;
    case 'multiselect': {
      const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      const [option = ''] = Object.keys(field.map).filter((code) => !chosen.includes(code));
      return option === '' ? chosen.slice(1) : [...chosen, option];
    }
    case 'select':
      return Object.keys(field.map).find((code) => code !== value && code !== 'NOBODY_KNOWS') ?? '';
    case 'ranges':
      return changedRows(isRangeRows(value) ? value : [], round);
    case 'outside_cost':
      return toOutsideCost(value).kind === 'fixed_amount'
        ? { kind: 'none', amount: '' }
        : { kind: 'fixed_amount', amount: `${1000 + round}.25` };
    case 'money':
    case 'number':
    case 'text':
    case 'password':
      return `${1000 + round}.25`;
  }
}

/** The first row's cost: the other rows, and the row's other keys, are not to change. */
function changedRows([first, ...rest]: RangeRow[], round: number): RangeRow[] {
  return first ? [{ ...first, cost: `${1000 + round}.25` }, ...rest] : [];
}
