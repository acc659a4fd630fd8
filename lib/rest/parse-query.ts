import type { z } from 'zod';
import { INCLUDE, readInclude } from '@/lib/rest/include';
import { issueError } from '@/lib/rest/issue-error';
import { RestError } from '@/lib/rest/rest-error';

/**
 * What the schema makes of a query. A whole number counts as a number; both spellings of `include` become one.
 *
 * @throws RestError for what is unknown, given twice or not right
 */
export function parseQuery<Query>(
  schema: z.ZodType<Query>,
  query: URLSearchParams,
  includable: readonly string[],
): { query: Query; include: readonly string[] } {
  const include = readInclude(query, includable);
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of query) {
    if (name === 'include' || name === INCLUDE) continue;
    if (name in values) throw new RestError('parameter_invalid', `“${name}” is given more than once.`, { param: name });
    values[name] = /^-?\d{1,15}$/.test(text) && name === 'limit' ? Number(text) : text;
  }
  if (include.length > 0) values[INCLUDE] = include;
  const parsed = schema.safeParse({ ...values });
  if (!parsed.success) throw issueError(parsed.error, 'query', values);
  return { query: parsed.data, include };
}
