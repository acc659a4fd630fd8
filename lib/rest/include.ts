import { z } from 'zod';
import { RestError } from '@/lib/rest/rest-error';

/** What can be expanded in an answer; a dot leads into what is expanded itself. */
export type Includable = readonly [string, ...string[]];

export const INCLUDE = 'include[]';

/** The parameter `include[]` of an endpoint. */
export function includeSchema(values: Includable) {
  return z
    .array(z.enum(values))
    .optional()
    .meta({ description: 'What to expand in the answer; what is not expanded is null.', example: [values[0]] });
}

/**
 * The values of both spellings: `include[]=a&include[]=b` and `include=a,b`.
 *
 * @throws RestError when one is not among those that the endpoint allows
 */
export function readInclude(query: URLSearchParams, allowed: readonly string[]): string[] {
  const listed = query.getAll('include').flatMap((list) => (list === '' ? [] : list.split(',')));
  const wanted = [...query.getAll(INCLUDE), ...listed];
  if (wanted.length === 0 || wanted.every((value) => allowed.includes(value))) return wanted;
  const message =
    allowed.length === 0
      ? 'This endpoint does not support the include parameter.'
      : `“${INCLUDE}” can be ${allowed.join(', ')}.`;
  throw new RestError('parameter_invalid', message, { param: INCLUDE });
}

/** What to expand: a value brings what it is in with it. */
export function withParents(values: readonly string[]): ReadonlySet<string> {
  return new Set(
    values.flatMap((value) => value.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))),
  );
}
