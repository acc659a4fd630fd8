import type { Context } from 'hono';
import { z } from 'zod';

/** Something is wrong with a call of the control API: answered as `{error}`. */
export class ControlError extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** The JSON body by a schema; no body is `{}`. Throws ControlError 400. */
export async function parseBody<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const text = await c.req.text();
  const result = schema.safeParse(text === '' ? {} : parseJson(text));
  if (!result.success) throw new ControlError(400, z.prettifyError(result.error));
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError(400, 'The body is not JSON.');
  }
}
