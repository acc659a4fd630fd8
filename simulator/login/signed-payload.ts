import { randomUUID } from 'node:crypto';
import { requireOwner, requireUser, type StoreEntity } from '../entities/store';
import { callbackUrl, type Callback } from '../registered-app';
import type { SimulatorContext } from '../simulator';
import { signJwt } from './jwt';
import { mutateSignedPayload } from './mutate-signed-payload';

export interface SignedPayloadOptions {
  callback: Exclude<Callback, 'auth'>;
  userId: number;
  /** Path template of an app extension, filled in; '/' on a plain launch. */
  url?: string | undefined;
  /** Instead of the user's own. */
  locale?: string | undefined;
  /** Name of a way to spoil the token. */
  mutate?: string | undefined;
  /** Unix seconds, instead of now by the store's clock. */
  issuedAt?: number | undefined;
}

/** `signed_payload_jwt` and the whole URL BigCommerce would open or call. BigCommerce docs: app callbacks. */
export function signedPayload(
  sim: SimulatorContext,
  store: StoreEntity,
  options: SignedPayloadOptions,
): { jwt: string; callbackUrl: string } {
  const claims = signedPayloadClaims(sim, store, options);
  const { clientSecret } = sim.app;
  const { jwt, query } = options.mutate
    ? mutateSignedPayload(options.mutate, { claims, secret: clientSecret })
    : plain(signJwt(claims, clientSecret));
  return { jwt, callbackUrl: `${callbackUrl(sim.app, options.callback)}?${query}` };
}

function plain(jwt: string): { jwt: string; query: string } {
  return { jwt, query: `signed_payload_jwt=${jwt}` };
}

export interface SignedPayloadClaims {
  aud: string;
  iss: 'bc';
  iat: number;
  nbf: number;
  exp: number;
  jti: string;
  sub: string;
  user: { id: number; email: string; locale: string };
  owner: { id: number; email: string };
  url: string;
  channel_id: null;
}

const dayInSeconds = 86_400;

function signedPayloadClaims(
  sim: SimulatorContext,
  store: StoreEntity,
  options: SignedPayloadOptions,
): SignedPayloadClaims {
  const user = requireUser(store, options.userId);
  const owner = requireOwner(store);
  const iat = options.issuedAt ?? Math.floor(sim.now(store) / 1000);
  return {
    aud: sim.app.clientId,
    iss: 'bc',
    iat,
    nbf: iat - sim.flag(store, 'nbfBeforeIatSeconds'),
    exp: iat + dayInSeconds,
    jti: randomUUID(),
    sub: `stores/${store.hash}`,
    user: { id: user.id, email: user.email, locale: options.locale ?? user.locale },
    owner: { id: owner.id, email: owner.email },
    url: options.url ?? '/',
    channel_id: null,
  };
}
