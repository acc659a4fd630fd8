import { submitConnection } from '@/lib/bigcommerce/connections';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { AppError } from '@/lib/errors';

/** One way of writing the same details: fields that have aliases under one of their spellings. */
export interface ConnectionVariant {
  spellings: Readonly<Record<string, string>>;
  connection: Record<string, unknown>;
}

interface Submission {
  carrierId: string;
  /** PUT when we connected the carrier before, POST when we did not. */
  method: 'POST' | 'PUT';
  /** The likeliest first; the second is tried when BigCommerce misses a field in the first. */
  variants: readonly [ConnectionVariant, ...ConnectionVariant[]];
}

/**
 * Hands the details to BigCommerce and returns the spellings it took. A refusal that may come from the spelling or from the
 * choice of POST or PUT is answered by trying the other once: a refused call has changed nothing.
 *
 * @throws AppError: the first refusal when the second try is refused too
 */
export async function sendConnection(
  credentials: Credentials,
  submission: Submission,
): Promise<ConnectionVariant['spellings']> {
  const [likeliest, other] = submission.variants;
  const send = async ({ spellings, connection }: ConnectionVariant) => {
    await sendByEitherMethod(credentials, { ...submission, connection });
    return spellings;
  };
  return send(likeliest).catch((error: unknown) => {
    if (!other || !isRefusal(error) || !missesFields(error)) throw error;
    return insteadOf(error, () => send(other));
  });
}

// What POST does to a connected carrier and PUT to an unconnected one is in no document, and somebody may have connected or
// disconnected it in the control panel.
async function sendByEitherMethod(
  credentials: Credentials,
  { carrierId, connection, method }: Omit<Submission, 'variants'> & Pick<ConnectionVariant, 'connection'>,
): Promise<void> {
  await submitConnection(credentials, { carrierId, connection, method }).catch((error: unknown) => {
    if (!isRefusal(error) || missesFields(error) || Object.keys(error.fields).length > 0) throw error;
    const otherMethod = method === 'POST' ? 'PUT' : 'POST';
    return insteadOf(error, () => submitConnection(credentials, { carrierId, connection, method: otherMethod }));
  });
}

/** BigCommerce read the call and refused what it said, rather than who sent it. */
export function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && error.applied === 'refused' && [400, 404, 409, 422].includes(error.status ?? 0);
}

function missesFields({ upstream }: AppError): boolean {
  return upstream !== undefined && /required fields? missing/i.test(upstream);
}

async function insteadOf<Result>(first: AppError, attempt: () => Promise<Result>): Promise<Result> {
  return attempt().catch((error: unknown) => {
    throw isRefusal(error) ? first : error;
  });
}
