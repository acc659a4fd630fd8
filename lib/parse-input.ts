import type { z } from 'zod';
import { AppError } from '@/lib/errors';

/**
 * What the schema makes of values that came from outside: a form's, an id, a switch.
 *
 * @throws AppError `invalid_input` with the first message of every field by its path: `name`, `settings.2.value`
 */
export function parseInput<Output>(schema: z.ZodType<Output>, values: unknown): Output {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new AppError('invalid_input', 'Some details are missing or not as they should be. Nothing was sent.', {
    fields,
  });
}
