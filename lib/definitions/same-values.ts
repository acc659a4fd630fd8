import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';

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
      return one === other || (one !== '' && other !== '' && Number(one) === Number(other));
    case 'text':
    case 'password':
    case 'select':
      return one === other;
  }
}

function toList(value: FieldValues[string]): string[] {
  return Array.isArray(value) ? value : [];
}

function sameSet(one: string[], other: string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((value) => set.has(value));
}
