import { z } from 'zod';
import { http, NoAnswer } from '@/lib/http';
import { isObject } from '@/lib/bigcommerce/tolerant';
import { readUpstream } from '@/lib/bigcommerce/upstream-text';
import { wire } from '@/lib/bigcommerce/wire';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { Secret } from '@/lib/secrets';

/** What BigCommerce sends to the install callback, and where it sent it. */
export interface CodeGrant {
  code: string;
  /** Space-separated, as received. */
  scope: string;
  /** `stores/{hash}`, as received. */
  context: string;
  /** Must be the callback registered in the app profile, letter by letter. */
  redirectUri: string;
}

export interface BigCommerceUser {
  id: number;
  email: string;
}

export interface GrantedAccess {
  accessToken: Secret;
  /** What was granted, which may be less or more than asked for. */
  scopes: string[];
  /** Who installed or approved the app. */
  user: BigCommerceUser;
  /** Undefined in older answers. */
  owner: BigCommerceUser | undefined;
  /** `stores/{hash}`; the caller compares it with the callback's. */
  context: string;
  accountUuid: string | undefined;
  /** When it was granted, by BigCommerce's own clock; to the second. */
  grantedAt: Date;
}

const user = z.object({ id: wire.id, email: wire.text });

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  scope: wire.text,
  user,
  owner: user.optional().catch(undefined),
  context: z.string().min(1),
  account_uuid: wire.text,
});

/**
 * Redeems the install callback's code for the store's token, once: a code is good for one use (BigCommerce docs: app
 * installation).
 *
 * @throws AppError `rejected` when BigCommerce refused the code, `rate_limited`, or `unavailable`
 */
export async function exchangeCode({ code, scope, context, redirectUri }: CodeGrant): Promise<GrantedAccess> {
  const { BIGCOMMERCE_LOGIN_URL, BIGCOMMERCE_CLIENT_ID: client_id, BIGCOMMERCE_CLIENT_SECRET: client_secret } = env();
  const { BIGCOMMERCE_TIMEOUT_MS: timeoutMs } = env();
  const grant = {
    client_id,
    client_secret,
    code,
    scope,
    context,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
  };
  const answer = await http(`${BIGCOMMERCE_LOGIN_URL}/oauth2/token`, { method: 'POST', body: grant, timeoutMs }).catch(
    (error: unknown) => {
      throw error instanceof NoAnswer ? unanswered(error) : error;
    },
  );
  const { status, body, headers } = answer;
  const { text } = readUpstream(body, [client_secret, code]);
  const details = { status, ...(text && { upstream: text }) };
  if (status === 401) throw new AppError('rejected', WRONG_APP, { ...details, applied: 'refused' });
  if (status === 429) throw new AppError('rate_limited', `BigCommerce is busy. ${AGAIN}`, details);
  if (status >= 400 && status < 500) throw new AppError('rejected', REFUSED, { ...details, applied: 'refused' });
  if (status < 200 || status > 299)
    throw new AppError('unavailable', `BigCommerce has a problem. ${AGAIN}`, { ...details, applied: 'unknown' });
  if (hasError(body)) throw new AppError('rejected', REFUSED, { ...details, applied: 'refused' });
  const read = tokenAnswer.safeParse(body);
  if (!read.success) {
    throw new AppError('unavailable', `BigCommerce's answer could not be read. ${AGAIN}`, {
      status,
      applied: 'unknown',
      cause: read.error,
    });
  }
  return toGrantedAccess(read.data, answeredAt(headers));
}

const AGAIN = 'Carrier Desk is not installed yet. Close this page and install it again from the marketplace.';
const REFUSED = `BigCommerce did not accept this installation; its code may have been used already or have expired. ${AGAIN}`;

const WRONG_APP =
  "BigCommerce did not accept this app's own credentials. Nothing is wrong with your store: the people who run Carrier Desk have to correct them.";

function unanswered(error: NoAnswer): AppError {
  const applied = error.reason === 'unreachable' ? 'no' : 'unknown';
  return new AppError('unavailable', `BigCommerce did not answer. ${AGAIN}`, { applied, cause: error });
}

// Some refusals come with 200 and an `error` in place of the token.
function hasError(body: unknown): boolean {
  return isObject(body) && Boolean(body['error'] ?? body['errors']);
}

/** Callbacks tell time by BigCommerce's clock, with which ours cannot be compared; without a Date header there is only ours. */
function answeredAt(headers: Headers): Date {
  const at = new Date(headers.get('date') ?? NaN);
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

function toGrantedAccess(wired: z.output<typeof tokenAnswer>, grantedAt: Date): GrantedAccess {
  return {
    accessToken: new Secret(wired.access_token),
    scopes: wired.scope.split(/\s+/).filter(Boolean),
    user: wired.user,
    owner: wired.owner,
    context: wired.context,
    accountUuid: wired.account_uuid || undefined,
    grantedAt,
  };
}
