import { z } from 'zod';
import { issueError } from '@/lib/rest/issue-error';
import { RestError } from '@/lib/rest/rest-error';

/** What nobody needs to send. */
const nothing = z.strictObject({});

/**
 * What the schema makes of a request's body.
 *
 * @param schema undefined where no body is needed; `{}` is accepted
 * @throws RestError when it is no JSON object, or not right
 */
export function parseJsonBody(
  schema: z.ZodType | undefined,
  text: string | undefined,
  contentType: string | null,
): unknown {
  if (text === undefined || text === '') {
    if (schema) throw invalid('Send a JSON object as the body.');
    return undefined;
  }
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? ''))
    throw invalid('Send the body as Content-Type: application/json.');
  const values = parseObject(text);
  const parsed = (schema ?? nothing).safeParse(values);
  if (!parsed.success) throw issueError(parsed.error, 'body', values);
  return parsed.data;
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('The body is not JSON.');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw invalid('The body must be a JSON object.');
}

function invalid(message: string): RestError {
  return new RestError('invalid_format', message);
}
