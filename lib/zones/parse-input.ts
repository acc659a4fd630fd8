import type { z } from 'zod';
import { AppError } from '@/lib/errors';

/**
 * What the schema makes of a form's values.
 *
 * @throws AppError `invalid_input` with the first message of every field by its path: `name`, `settings.rate` …
 */
export function parseInput<Output>(schema: z.ZodType<Output>, values: unknown): Output {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new AppError('invalid_input', 'Nothing was saved. Correct the fields that are marked.', { fields });
}
