import { z } from 'zod';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { sameValues } from '@/lib/definitions/same-values';

const NAME_LENGTH = 255;

const handlingFeeSchema = z
  .object({ kind: z.enum(['none', 'fixed', 'percentage']), amount: z.string().trim() })
  .refine(({ kind, amount }) => kind === 'none' || /^\d{1,12}(\.\d{1,4})?$/.test(amount), {
    path: ['amount'],
    error: 'Write the handling fee as a number, such as 2.50',
  });

/** A handling fee as it is typed: `amount` in the store's currency, or in percent. */
export type HandlingFeeValues = z.infer<typeof handlingFeeSchema>;

/** What every method form holds, whatever the type: the settings are by field code. */
export interface MethodFormValues {
  name: string;
  enabled: boolean;
  handlingFee: HandlingFeeValues;
  settings: FieldValues;
}

/**
 * The schema of a method's form, the same in browser and server.
 *
 * @param stored what the method's settings are now. They pass unchanged even when they break the rules for new ones:
 * BigCommerce sometimes does not tell a method's settings, and a new name must not need them.
 */
export function methodFormSchema(
  fields: readonly FieldDefinition[],
  stored?: FieldValues,
): z.ZodType<MethodFormValues, MethodFormValues> {
  return z.object({
    name: z
      .string('Name is required')
      .trim()
      .min(1, 'Name is required')
      .max(NAME_LENGTH, `Name can have at most ${NAME_LENGTH} characters`),
    enabled: z.boolean(),
    handlingFee: handlingFeeSchema,
    settings: settingsSchema(fields, stored),
  });
}

function settingsSchema(fields: readonly FieldDefinition[], stored?: FieldValues) {
  const schema = fieldsSchema(fields);
  return z
    .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
    .transform((values, context): FieldValues => {
      if (stored && sameValues(fields, values, stored)) return stored;
      const parsed = schema.safeParse(values);
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues) {
        context.issues.push({ code: 'custom', path, message, input: values });
      }
      return z.NEVER;
    });
}
