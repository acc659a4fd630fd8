import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';

/** Who is at the other end, and in which store. What they may do is read from the database at each request. */
export interface Session {
  storeHash: string;
  userId: number;
}

/** A session that a request carries. */
export interface CarriedSession extends Session {
  /** To the second. */
  issuedAt: Date;
}

/** What both a NextRequest and Next's own `headers()` and `cookies()` offer. */
export interface SessionCarriers {
  headers: { get(name: string): string | null };
  cookies: { get(name: string): { value: string } | undefined };
}

export const SESSION_COOKIE = 'carrier-desk-session';
const SESSION_SECONDS = 24 * 60 * 60;

/** The session as a token for 24 hours, encrypted and signed by next-auth (JWE, A256GCM). */
export function sealSession({ storeHash, userId }: Session): Promise<string> {
  return encode({ token: { storeHash, userId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/**
 * The request's session in this store. A bearer decides alone: it was given to this very tab, and the cookie may be another
 * person's. Not next-auth's `getToken`, where a stale cookie hides a good bearer.
 */
export async function readSession(carriers: SessionCarriers, storeHash: string): Promise<CarriedSession | undefined> {
  const authorization = carriers.headers.get('authorization');
  if (authorization === null) return openSession(carriers.cookies.get(SESSION_COOKIE)?.value, storeHash);
  return openSession(/^Bearer (\S+)$/i.exec(authorization)?.[1], storeHash);
}

/** The session cookie of one store. Partitioned, so that browsers which block third-party cookies keep it in our frame. */
export function sessionCookie(storeHash: string, token: string) {
  return {
    name: SESSION_COOKIE,
    value: token,
    httpOnly: true,
    secure: true,
    sameSite: 'none',
    partitioned: true,
    path: `/stores/${storeHash}`,
    maxAge: token === '' ? 0 : SESSION_SECONDS,
  } as const;
}

async function openSession(token: string | undefined, storeHash: string): Promise<CarriedSession | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const { userId, iat } = claims ?? {};
  if (claims?.['storeHash'] !== storeHash || typeof userId !== 'number' || typeof iat !== 'number') return undefined;
  return { storeHash, userId, issuedAt: new Date(iat * 1000) };
}
