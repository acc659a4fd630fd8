import type { z } from 'zod';
import { AppError } from '@/lib/errors';

/**
 * What the schema makes of a form's values.
 *
 * @throws AppError `invalid_input`, with the first message of every field by its path: `key`, `settings.2.value`
 */
export function parseInput<Output>(schema: z.ZodType<Output>, values: unknown): Output {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(({ path, message }) => [path.join('.'), message] as const).reverse();
  throw new AppError('invalid_input', 'Some details are missing or not as they should be. Nothing was sent.', {
    fields: Object.fromEntries(messages),
  });
}
