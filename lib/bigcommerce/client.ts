import type { z } from 'zod';
import { attempt, unreadableFailure } from '@/lib/bigcommerce/attempt';
import type { Call } from '@/lib/bigcommerce/call';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { inTurn, withLane } from '@/lib/bigcommerce/lane';
import { repeatCall } from '@/lib/bigcommerce/repeat-call';
import { patienceMs } from '@/lib/bigcommerce/waiting';
import { AppError } from '@/lib/errors';

/**
 * The one door to a store's API: at most three calls at a time, within the quota, each within its time, repeated where that is
 * safe. It has ended after `longestCallMs` (waiting.ts).
 *
 * @param schema reads the answer's JSON; gets undefined for 204 and for an empty body
 * @throws AppError, always with `applied`
 */
export function request<Schema extends z.ZodType>(
  credentials: Credentials,
  call: Call,
  schema: Schema,
): Promise<z.output<Schema>> {
  return send(credentials, call, schema).catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === 'reauthorize') await credentials.onRefused?.();
    throw error;
  });
}

function send<Schema extends z.ZodType>(
  credentials: Credentials,
  call: Call,
  schema: Schema,
): Promise<z.output<Schema>> {
  const background = credentials.priority === 'background';
  const giveUpAt = Date.now() + patienceMs(background);
  return withLane(credentials.hash, (lane) =>
    repeatCall(call, giveUpAt, async (mayBeApplied) => {
      try {
        return await inTurn(lane, { background, giveUpAt }, async () =>
          decode(await attempt(credentials, call, lane), call, schema),
        );
      } catch (error) {
        // Gone after a DELETE whose answer was lost: it is done, by that one or by someone else.
        if (mayBeApplied && call.method === 'DELETE' && isNotFound(error)) return schema.parse(undefined);
        throw error;
      }
    }),
  );
}

function decode<Schema extends z.ZodType>(body: unknown, call: Call, schema: Schema): z.output<Schema> {
  const decoded = schema.safeParse(body);
  if (!decoded.success) throw unreadableFailure(call, undefined, decoded.error);
  return decoded.data;
}

function isNotFound(error: unknown): boolean {
  return error instanceof CallFailure && error.error.code === 'not_found';
}
