import { z } from 'zod';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { outsideCostSchema, rangesSchema } from '@/lib/definitions/ranges-schema';

type FieldValue = FieldValues[string];
/** Values as a form holds them; null stands for a stored secret that is not replaced. */
type FormValues = Record<string, FieldValue | null | undefined>;
type Typed<Type extends FieldDefinition['type']> = Extract<FieldDefinition, { type: Type }>;

/** Long enough for any key or certificate, short enough that nobody fills a database with one. */
const MAX_LENGTH = 4_000;

/**
 * The Zod schema of a generated form, the same in browser and server. Input and output are values by field code; keys that
 * no field has are dropped, outer spaces of texts and secrets too (a key pasted with one would be refused by the carrier
 * without anybody being told). Numbers and money stay text, with a point as decimal separator.
 *
 * @param kept codes of the secrets that are already stored: they may be absent or null, and are then absent from the output
 */
export function fieldsSchema(
  fields: readonly FieldDefinition[],
  { kept = [] }: { kept?: readonly string[] } = {},
): z.ZodType<FieldValues, FormValues> {
  const shape = fields.map((field) => {
    const schema = fieldSchema(field);
    return [field.code, kept.includes(field.code) ? z.nullish(schema) : schema] as const;
  });
  return z.object(Object.fromEntries(shape)).transform(dropAbsent);
}

function fieldSchema(field: FieldDefinition): z.ZodType<FieldValue, FieldValue | undefined> {
  switch (field.type) {
    case 'text':
    case 'password':
      return textSchema(field, `${field.label} is required`, {
        allows: (value) => value.length <= (field.maxLength ?? MAX_LENGTH),
        otherwise: `${field.label} can have at most ${field.maxLength ?? MAX_LENGTH} characters`,
      });
    case 'checkbox':
      return z
        .boolean(`${field.label} can only be on or off`)
        .default(false)
        .refine((ticked) => ticked || field.mustBeTicked !== true, 'Tick this to go on');
    case 'select':
      return textSchema(field, `Choose an option for ${field.label}`, {
        allows: (value) => Object.hasOwn(field.map, value),
        otherwise: `Choose one of the options for ${field.label}`,
      });
    case 'multiselect':
      return multiselectSchema(field);
    case 'number':
      return textSchema(field, `${field.label} is required`, {
        allows: (value) => isNumberBetween(value, field),
        otherwise: `${field.label} must be a number${bounds(field)}`,
      });
    case 'money':
      return textSchema(field, `${field.label} is required`, {
        allows: (value) => /^\d{1,12}(\.\d{1,4})?$/.test(value),
        otherwise: `Write ${field.label} as an amount, such as 7.50`,
      });
    case 'ranges':
      return rangesSchema();
    case 'outside_cost':
      return outsideCostSchema(field.label);
  }
}

/** A trimmed text; an empty one is fine unless the field is required. */
function textSchema(
  { required = false }: FieldDefinition,
  missing: string,
  rule: { allows: (value: string) => boolean; otherwise: string },
) {
  const text = z
    .string(missing)
    .trim()
    .min(required ? 1 : 0, { error: missing, abort: true })
    .refine((value) => value === '' || rule.allows(value), rule.otherwise);
  return required ? text : text.default('');
}

/** The chosen values in the definition's order, each once. */
function multiselectSchema({ label, map, required = false }: Typed<'multiselect'>) {
  return z
    .array(z.string(), `Choose from the options for ${label}`)
    .default([])
    .refine((chosen) => !required || chosen.length > 0, `Choose at least one option for ${label}`)
    .refine((chosen) => chosen.every((value) => Object.hasOwn(map, value)), `Choose from the options for ${label}`)
    .transform((chosen) => Object.keys(map).filter((value) => chosen.includes(value)));
}

function isNumberBetween(value: string, { min = -Infinity, max = Infinity }: Typed<'number'>): boolean {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) && Number(value) >= min && Number(value) <= max;
}

function bounds({ min, max }: Typed<'number'>): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}

function dropAbsent(values: FormValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, FieldValue] => entry[1] !== undefined && entry[1] !== null,
    ),
  );
}
