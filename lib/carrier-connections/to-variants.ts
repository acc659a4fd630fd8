import type { ConnectionVariant } from '@/lib/carrier-connections/send-connection';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { toRequestBody } from '@/lib/definitions/to-request-body';

/**
 * The ways to write a carrier's details: under the spellings that BigCommerce took before (else the definition's own), then,
 * where a field has an alias, under the other ones.
 */
export function toVariants(
  fields: readonly FieldDefinition[],
  values: FieldValues,
  remembered: Readonly<Record<string, string>>,
): [ConnectionVariant, ...ConnectionVariant[]] {
  const write = (spellings: Record<string, string>): ConnectionVariant => ({
    spellings,
    connection: toRequestBody(fields, values, spellings),
  });
  const spelled = fields.filter(({ aliases = [] }) => aliases.length > 0);
  const likeliest = Object.fromEntries(spelled.map(({ code }) => [code, remembered[code] ?? code]));
  const others = Object.fromEntries(
    spelled.map(({ code, aliases = [] }) => [
      code,
      [code, ...aliases].find((name) => name !== likeliest[code]) ?? code,
    ]),
  );
  return spelled.length === 0 ? [write({})] : [write(likeliest), write(others)];
}
