import type { FieldDefinition } from '@/lib/definitions/field';

/** Where a message of the server belongs in a method's form: BigCommerce names a setting by its code alone. */
export function settingsPath(fields: readonly FieldDefinition[]): (code: string) => string {
  return (code) => (fields.some((field) => field.code === code) ? `settings.${code}` : code);
}
