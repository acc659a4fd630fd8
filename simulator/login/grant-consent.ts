import type { GrantCode } from '../entities/grant-code';
import type { StoreEntity } from '../entities/store';
import { randomToken } from '../ids';
import type { SimulatorContext } from '../simulator';

export interface Consent {
  userId: number;
  /** Instead of the scopes the flag `grantedScopes` makes of the app's. */
  scopes?: string[] | undefined;
  /** Instead of the flag `grantCodeTtlMs`. */
  ttlMs?: number | undefined;
}

/**
 * The merchant has pressed Confirm: hands out a grant code. An earlier token dies here, before the app redeems the
 * code. BigCommerce docs: single-click OAuth flow, API accounts.
 */
export function grantConsent(sim: SimulatorContext, store: StoreEntity, consent: Consent): GrantCode {
  const grant: GrantCode = {
    code: randomToken(30),
    storeHash: store.hash,
    userId: consent.userId,
    scopes: consent.scopes ?? grantedScopes(sim, store),
    expiresAt: sim.now(store) + (consent.ttlMs ?? sim.flag(store, 'grantCodeTtlMs')),
    redeemed: false,
  };
  sim.state.grantCodes.set(grant.code, grant);
  if (store.installation) store.installation.accessToken = null;
  return grant;
}

/** Query of the auth callback: spaces become `+`, the slash `%2F`. */
export function authCallbackQuery(store: StoreEntity, grant: GrantCode): URLSearchParams {
  return new URLSearchParams({
    code: grant.code,
    scope: grant.scopes.join(' '),
    context: `stores/${store.hash}`,
    account_uuid: store.accountUuid,
  });
}

function grantedScopes(sim: SimulatorContext, store: StoreEntity): string[] {
  const { scopes } = sim.app;
  const shape = sim.flag(store, 'grantedScopes');
  if (shape === 'extra') return [...scopes, 'users_basic_information', 'store_v2_default'];
  return shape === 'subset' ? scopes.slice(0, -1) : [...scopes];
}
