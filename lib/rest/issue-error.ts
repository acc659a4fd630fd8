import type { z } from 'zod';
import type { RestErrorCode } from '@/lib/rest/error-codes';
import { RestError } from '@/lib/rest/rest-error';

/** Where the values were: the query calls a missing one by another code, and knows nothing finer than that a value is not right. */
type Source = 'query' | 'body';

/** The first of what a schema found wrong, as the error that says so. */
export function issueError(error: z.ZodError, source: Source, values: unknown): RestError {
  const [issue] = error.issues;
  if (!issue) throw new Error('a schema refused values without an issue');
  if (issue.code === 'unrecognized_keys') {
    const param = issue.keys[0] ?? '';
    const thing = source === 'query' ? 'query parameter' : 'field';
    return new RestError('parameter_unknown', `There is no ${thing} “${shorten(param)}” here.`, {
      param: shorten(param),
    });
  }
  const param = issue.path.join('.');
  if (issue.code === 'invalid_type' && valueAt(values, issue.path) === undefined) {
    return new RestError(source === 'query' ? 'parameter_missing' : 'missing_field', `“${param}” is missing.`, {
      param,
    });
  }
  return new RestError(codeOf(issue, source), `“${param}”: ${issue.message}.`, { param });
}

function codeOf(issue: z.core.$ZodIssue, source: Source): RestErrorCode {
  const isKind = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return source === 'query' || isKind ? 'parameter_invalid' : 'validation_failed';
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], values);
}

function shorten(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name;
}
