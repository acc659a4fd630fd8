import { requireLink } from '@/lib/carriers/connection/require-link';
import { AppError, rewordError } from '@/lib/errors';
import { initiateSignIn } from '@/lib/shippo/carrier-accounts';
import type { Context } from '@/lib/stores/context';

export interface SignIn {
  id: string;
  /** Where the carrier sends the browser afterwards. */
  redirectUri: string;
  /** Comes back with it. */
  state?: string | undefined;
}

/**
 * The address at which somebody signs in to the carrier.
 *
 * @throws AppError `invalid_input` without an account at Shippo, `rejected` when the carrier has no sign-in, and as the client
 */
export async function startSignIn(context: Context, { id, redirectUri, state }: SignIn): Promise<string> {
  const { credentials, objectId } = await requireLink(context, id);
  try {
    return await initiateSignIn(credentials, { objectId, redirectUri, state });
  } catch (error) {
    // Shippo answers with the status of a bad key here (Shippo docs: carrier OAuth).
    if (error instanceof AppError && error.status === 401 && /oauth/i.test(error.upstream ?? '')) {
      throw rewordError(error, 'Shippo offers no sign-in for this account.', { applied: 'refused' });
    }
    throw error;
  }
}
