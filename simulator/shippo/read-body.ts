import type { Context } from 'hono';
import { z } from 'zod';
import { carriers } from './carriers';
import { ShippoError } from './shippo-error';

const text = z.string().min(1, 'This field may not be blank.');

/** What creating and changing a carrier account take; what is not known is ignored. */
export const accountSchema = z.object({
  account_id: text,
  carrier: z.enum(carriers, { error: 'There is no such carrier.' }),
  parameters: z.record(z.string(), z.unknown()),
  active: z.boolean().exactOptional(),
  metadata: z.string().exactOptional(),
  test: z.boolean().exactOptional(),
});

/** What changing takes: parameters may be left out. */
export const changeSchema = accountSchema.partial({ parameters: true });

/** The JSON body by a schema. Throws 400: `{detail}` for what is no JSON, otherwise a list of messages for each bad field. */
export async function readBody<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const body = parseJson(await c.req.text());
  const result = schema.safeParse(body);
  if (result.success) return result.data;

  const messages: Record<string, string[]> = {};
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? 'non_field_errors');
    const isAbsent = typeof body === 'object' && body !== null && !(field in body) && path.length > 0;
    (messages[field] ??= []).push(isAbsent ? 'This field is required.' : message);
  }
  throw new ShippoError(400, messages);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new ShippoError(400, { detail: 'The body is not valid JSON.' });
  }
}
