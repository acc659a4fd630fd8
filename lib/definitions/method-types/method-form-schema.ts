import { z } from 'zod';
import type { FieldDefinition, FieldValues, RangeRow } from '@/lib/definitions/field';
import { freeSettingsSchema, type FreeSetting } from '@/lib/definitions/free-settings';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { isRangeRows, outsideCostShape, rangeRowShape, rangesSchema } from '@/lib/definitions/ranges-schema';
import { sameRow, sameValue, sameValues } from '@/lib/definitions/same-values';

const NAME_LENGTH = 255;

const handlingFeeShape = z.object({ kind: z.enum(['none', 'fixed', 'percentage']), amount: z.string().trim() });

function handlingFeeSchema(stored?: HandlingFeeValues) {
  const isStored = ({ kind, amount }: HandlingFeeValues) => kind === stored?.kind && amount === stored.amount;
  return handlingFeeShape.refine(
    (fee) => fee.kind === 'none' || isStored(fee) || /^\d{1,12}(\.\d{1,4})?$/.test(fee.amount),
    { path: ['amount'], error: 'Write the handling fee as a number, such as 2.50' },
  );
}

/** A handling fee as it is typed: `amount` in the store's currency, or in percent. */
export type HandlingFeeValues = z.infer<typeof handlingFeeShape>;

/** What every method form holds, whatever the type: the settings are by field code. */
export interface MethodFormValues {
  name: string;
  enabled: boolean;
  handlingFee: HandlingFeeValues;
  settings: FieldValues;
  /** Settings as names and values, of types whose settings are documented nowhere. */
  other: FreeSetting[];
  /** The storefronts it is limited to; null leaves that to BigCommerce, which takes all of them. */
  channelIds: number[] | null;
}

/**
 * The schema of a method's form, the same in browser and server.
 *
 * @param stored what the method's form began with. What was left alone passes even when it breaks the rules for new values:
 * BigCommerce sometimes does not tell a method's settings, and a new name must not need them.
 */
export function methodFormSchema(
  fields: readonly FieldDefinition[],
  stored?: StoredValues,
): z.ZodType<MethodFormValues, MethodFormValues> {
  return z.object({
    name: z
      .string('Name is required')
      .trim()
      .min(1, 'Name is required')
      .max(NAME_LENGTH, `Name can have at most ${NAME_LENGTH} characters`),
    enabled: z.boolean(),
    handlingFee: handlingFeeSchema(stored?.handlingFee),
    settings: settingsSchema(fields, stored?.settings),
    other: freeSettingsSchema(stored?.other),
    channelIds: z
      .array(z.number().int().positive())
      .nullable()
      .refine(
        (ids) => ids === null || ids.length > 0 || stored?.channelIds?.length === 0,
        'Choose at least one storefront, or all of them',
      ),
  });
}

type StoredValues = Pick<MethodFormValues, 'settings' | 'other' | 'channelIds'> &
  Partial<Pick<MethodFormValues, 'handlingFee'>>;

function settingsSchema(fields: readonly FieldDefinition[], stored?: FieldValues) {
  return z.record(z.string(), fieldValueShape).transform((values, context): FieldValues => {
    if (stored && sameValues(fields, values, stored)) return stored;
    const parsed = fields.map((field) => {
      const [value, before] = [values[field.code], stored?.[field.code]];
      // An odd value that somebody set elsewhere must not keep another one from being changed.
      if (before !== undefined && !isNothing(before) && sameValue(field, value, before)) return [field.code, before];
      const { data, error } = schemaOf(field, before).safeParse({ [field.code]: value });
      for (const { path, message } of error?.issues ?? []) {
        context.issues.push({ code: 'custom', path, message, input: values });
      }
      return [field.code, data?.[field.code]];
    });
    return Object.fromEntries(parsed) as FieldValues;
  });
}

const fieldValueShape = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(rangeRowShape),
  outsideCostShape,
]);

function schemaOf(field: FieldDefinition, before: FieldValues[string] | undefined): z.ZodType<FieldValues> {
  if (field.type !== 'ranges') return fieldsSchema([field]);
  const rows = new Map((isRangeRows(before) ? before : []).map((row) => [row.origin, row]));
  const isKept = (row: RangeRow) => {
    const stored = rows.get(row.origin);
    return stored !== undefined && sameRow(row, stored);
  };
  return z.object({ [field.code]: rangesSchema(isKept) });
}

function isNothing(value: FieldValues[string]): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
