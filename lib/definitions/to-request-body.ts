import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';

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
  const entries = fields.flatMap((field) => {
    const value = values[field.code] ?? emptyValue(field);
    if (value === '' && !field.required) return [];
    return [[spellings[field.code] ?? field.code, field.type === 'number' ? Number(value) : value] as const];
  });
  return Object.fromEntries(entries);
}

/** What an untouched form holds, by field code. */
export function emptyValues(fields: readonly FieldDefinition[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.code, emptyValue(field)]));
}

function emptyValue({ type }: FieldDefinition): FieldValues[string] {
  if (type === 'checkbox') return false;
  return type === 'multiselect' ? [] : '';
}
