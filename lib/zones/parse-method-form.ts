import type { z } from 'zod';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { AppError } from '@/lib/errors';

/**
 * Parses what a method form sent.
 *
 * @throws AppError `invalid_input` with messages by field: `name`, `handlingFee.amount`, `settings.rate` …
 */
export function parseMethodForm(schema: z.ZodType<MethodFormValues>, values: unknown): MethodFormValues {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new AppError('invalid_input', 'Nothing was saved. Correct the fields that are marked.', { fields });
}
