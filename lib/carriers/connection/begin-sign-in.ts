import { issueState } from '@/lib/carriers/connection/sign-in-state';
import { startSignIn } from '@/lib/carriers/connection/start-sign-in';
import { env } from '@/lib/env';
import type { Context } from '@/lib/stores/context';

/** Where a sign-in that was begun on a page ends, in a window of its own. */
export const SIGN_IN_RETURN_PATH = '/shippo/return';

/** Begins a sign-in from a page: the carrier's login leads back to us with a state that counts once. @throws AppError as startSignIn */
export async function beginSignIn(context: Context, id: string): Promise<string> {
  const state = await issueState({ storeHash: context.store.hash, carrierId: id });
  return startSignIn(context, { id, redirectUri: `${env().APP_URL}${SIGN_IN_RETURN_PATH}`, state });
}
