import type { GrantCode } from '../entities/grant-code';
import type { StoreEntity } from '../entities/store';
import { randomToken } from '../ids';
import { callbackUrl } from '../registered-app';
import type { SimulatorContext } from '../simulator';
import { TokenError } from './token-error';

const fields = ['client_id', 'client_secret', 'code', 'context', 'scope', 'grant_type', 'redirect_uri'] as const;

type TokenRequest = Record<(typeof fields)[number], string>;

/**
 * Turns a grant code into a token; the store's earlier token dies. All seven fields are needed and `redirect_uri` must
 * be the registered auth callback to the letter. Throws TokenError. BigCommerce docs: single-click OAuth flow.
 */
export function redeemCode(
  sim: SimulatorContext,
  body: unknown,
): { store: StoreEntity; grant: GrantCode; accessToken: string } {
  const request = parseTokenRequest(body);
  checkClient(sim, request);
  const grant = sim.state.grantCodes.get(request.code);
  const store = grant && sim.state.stores.get(grant.storeHash);
  if (!grant || !store) throw new TokenError(400, 'invalid_grant', 'The code is invalid or has expired.');
  checkGrant(sim, store, { grant, request });

  grant.redeemed = true;
  const accessToken = randomToken(31);
  store.installation = {
    accessToken,
    scopes: [...grant.scopes],
    installedBy: grant.userId,
    installedAt: sim.now(store),
  };
  store.needsConsent = false;
  return { store, grant, accessToken };
}

function parseTokenRequest(body: unknown): TokenRequest {
  const values = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  for (const field of fields) {
    const value = values[field];
    if (typeof value !== 'string' || value === '') {
      throw new TokenError(400, 'invalid_request', `The parameter ${field} is missing.`);
    }
  }
  return values as TokenRequest;
}

function checkClient(sim: SimulatorContext, request: TokenRequest): void {
  if (request.grant_type !== 'authorization_code') {
    throw new TokenError(400, 'unsupported_grant_type', 'The grant type must be authorization_code.');
  }
  if (request.client_id !== sim.app.clientId || request.client_secret !== sim.app.clientSecret) {
    throw new TokenError(401, 'invalid_client', 'The client credentials are invalid.');
  }
  if (request.redirect_uri !== callbackUrl(sim.app, 'auth')) {
    throw new TokenError(400, 'invalid_grant', 'The redirect_uri is not the registered auth callback URL.');
  }
}

function checkGrant(
  sim: SimulatorContext,
  store: StoreEntity,
  { grant, request }: { grant: GrantCode; request: TokenRequest },
): void {
  if (grant.redeemed && sim.flag(store, 'grantCodeSingleUse')) {
    throw new TokenError(400, 'invalid_grant', 'The code has been used already.');
  }
  if (sim.now(store) > grant.expiresAt) {
    throw new TokenError(400, 'invalid_grant', 'The code is invalid or has expired.');
  }
  if (request.context !== `stores/${store.hash}`) {
    throw new TokenError(400, 'invalid_grant', 'The context is not the one the code was given for.');
  }
  if (request.scope !== grant.scopes.join(' ')) {
    throw new TokenError(400, 'invalid_scope', 'The scope is not the one the code was given for.');
  }
}
