import { randomToken } from '../ids';
import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity } from './carrier-account';
import { ShippoError } from './shippo-error';
import { findShippoKey, type ShippoKeyEntity } from './shippo-key';

/** A person on their way to the carrier's sign-in page. */
export interface SignIn {
  key: string;
  objectId: string;
  redirectUri: string;
  /** Handed back as it came; null without one. */
  state: string | null;
}

export type SignInDecision = 'approve' | 'decline';

/** Path of the page to go to. Throws ShippoError 400, 401 and 404. Shippo docs: carrier OAuth. */
export function beginSignIn(
  sim: SimulatorContext,
  key: ShippoKeyEntity,
  { objectId, query }: { objectId: string; query: URLSearchParams },
): string {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!/^https?:/.test(redirectUri) || !URL.canParse(redirectUri)) {
    throw new ShippoError(400, { title: 'Missing required parameter', detail: 'redirect_uri' });
  }
  const account = key.carrierAccounts.get(objectId);
  if (!account) throw new ShippoError(404, { title: 'Carrier Account not found', detail: objectId });
  if (account.authentication.type !== 'oauth') {
    const detail = 'This carrier account is not connected by signing in.';
    throw new ShippoError(401, { title: 'Unsupported OAuth Carrier Account', detail });
  }
  const id = randomToken(24);
  sim.state.shippo.signIns.set(id, { key: key.key, objectId, redirectUri, state: query.get('state') });
  return `/shippo-sign-in/${id}`;
}

/** The account that is signed in to; undefined when it is gone. */
export function signInAccount(sim: SimulatorContext, { key, objectId }: SignIn): CarrierAccountEntity | undefined {
  return findShippoKey(sim, key)?.carrierAccounts.get(objectId);
}

/** Does what the person decided, once. Returns where they go next. */
export function finishSignIn(
  sim: SimulatorContext,
  id: string,
  { signIn, decision }: { signIn: SignIn; decision: SignInDecision },
): string {
  sim.state.shippo.signIns.delete(id);
  const key = findShippoKey(sim, signIn.key);
  const account = signInAccount(sim, signIn);
  const isApproved = decision === 'approve';
  if (account && isApproved) account.authentication.status = 'connected';
  if (account && !isApproved && sim.flag(key, 'shippoDeclinedStatus') === 'disconnected') {
    account.authentication.status = 'disconnected';
  }
  const url = new URL(signIn.redirectUri);
  if (signIn.state !== null) url.searchParams.set('state', signIn.state);
  if (!isApproved && sim.flag(key, 'shippoDeclinedReturn') === 'error') {
    url.searchParams.set('error', 'access_denied');
  }
  return url.href;
}
