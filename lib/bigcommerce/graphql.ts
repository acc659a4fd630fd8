import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { readUpstream } from '@/lib/bigcommerce/upstream-text';
import { wire } from '@/lib/bigcommerce/wire';
import { AppError } from '@/lib/errors';

/** An operation of BigCommerce's GraphQL Admin API. */
export interface Operation {
  document: string;
  variables?: Record<string, unknown>;
  /** A query: it changes nothing, so it may be sent again. */
  reads?: true;
}

const answer = z.object({ data: wire.raw, errors: z.array(z.unknown()).nullish() });

/**
 * Runs an operation.
 *
 * @param data reads the answer's `data`
 * @throws AppError; `rejected` with BigCommerce's words when the answer is a 200 that carries errors
 */
export async function graphql<Schema extends z.ZodType>(
  credentials: Credentials,
  { document, variables, reads }: Operation,
  data: Schema,
): Promise<z.output<Schema>> {
  const body = { query: document, ...(variables && { variables }) };
  const call = { method: 'POST', path: '/graphql', body, ...(reads && { reads }) } as const;
  const result = await request(credentials, call, answer);
  if (result.errors?.length) throw refused(result.errors);
  const read = data.safeParse(result.data);
  if (!read.success) throw unreadable(reads === true, read.error);
  return read.data;
}

function refused(errors: readonly unknown[]): AppError {
  const { text } = readUpstream(errors);
  return new AppError('rejected', 'BigCommerce did not accept this.', {
    applied: 'refused',
    ...(text !== undefined && { upstream: text }),
  });
}

function unreadable(reads: boolean, cause: z.ZodError): AppError {
  const message = 'BigCommerce answered with something this app cannot read. Try again in a moment.';
  return new AppError('unavailable', message, { applied: reads ? 'no' : 'unknown', cause });
}
