import { NextRequest } from 'next/server';
import { GET as auth } from '@/app/api/bigcommerce/auth/route';
import { GET as load } from '@/app/api/bigcommerce/load/route';
import { GET as removeUser } from '@/app/api/bigcommerce/remove_user/route';
import { GET as uninstall } from '@/app/api/bigcommerce/uninstall/route';
import { control } from '@/tests/simulator-control';

const routes = { auth, load, uninstall, remove_user: removeUser };
type SignedCallback = 'load' | 'uninstall' | 'remove_user';

interface SignedPayloadOptions {
  userId?: number;
  url?: string;
  locale?: string;
  mutate?: string;
  /** Unix seconds. */
  issuedAt?: number;
}

/** Calls a callback's route as BigCommerce would, with this query. */
export function callCallback(name: keyof typeof routes, query: string | URLSearchParams): Promise<Response> {
  const url = `http://localhost:3000/api/bigcommerce/${name}?${query.toString()}`;
  return routes[name](new NextRequest(url, { headers: { accept: 'application/json' } }));
}

/** Calls a signed callback with a token that the simulator made for the store. */
export async function sendSigned(
  name: SignedCallback,
  storeHash: string,
  options: SignedPayloadOptions = {},
): Promise<Response> {
  return callCallback(name, await signedQuery(name, storeHash, options));
}

/** The query of a signed callback, to be sent later or again. */
export async function signedQuery(
  name: SignedCallback,
  storeHash: string,
  options: SignedPayloadOptions = {},
): Promise<URLSearchParams> {
  const body = { callback: name, ...options };
  const { callbackUrl } = await control<{ callbackUrl: string }>('POST', `/stores/${storeHash}/signed-payload`, body);
  return new URL(callbackUrl).searchParams;
}

/** Installs a store through the install callback, as if this person had just confirmed the scopes. */
export async function installByCallback(
  storeHash: string,
  options: { userId?: number; scope?: string } = {},
): Promise<Response> {
  return callCallback('auth', await grantQuery(storeHash, options));
}

/** The query of the install callback with a fresh code. */
export async function grantQuery(
  storeHash: string,
  options: { userId?: number; scope?: string; ttlMs?: number } = {},
): Promise<URLSearchParams> {
  const grant = await control<{ code: string; scope: string; context: string; accountUuid: string }>(
    'POST',
    `/stores/${storeHash}/code`,
    options,
  );
  const { code, scope, context, accountUuid } = grant;
  return new URLSearchParams({ code, scope, context, account_uuid: accountUuid });
}
