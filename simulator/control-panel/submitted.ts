import type { Context } from 'hono';
import { V2Error } from '../gateway/errors';
import type { FormValues } from './fields';

/** The text fields of a submitted form. */
export async function formValues(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}

/** Why the work was refused, in the API's words; undefined when it was done. */
export function refusalOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof V2Error) return error.message;
    throw error;
  }
}
