import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { env } from '@/lib/env';

/** What BigCommerce says when somebody opens or uninstalls the app, or is removed from it. */
export interface SignedPayload {
  storeHash: string;
  /** Who did it; for remove_user, who is removed. */
  user: { id: number; email: string; locale: string | null };
  owner: { id: number; email: string };
  /** Where to open, unchecked: see storePath. */
  url: string;
  /** To the second. */
  issuedAt: Date;
}

/** `reason` is for the log, never for the page. */
export type Verification = { valid: true; payload: SignedPayload } | { valid: false; reason: string };

/** How far BigCommerce's clock and ours may be apart. */
const LEEWAY_SECONDS = 60;

/**
 * Checks a callback's `signed_payload_jwt`: signature (HS256 and nothing else), audience, issuer, times and form. Such a
 * token lives 24 hours and can be replayed; what that must not do is up to openStore, uninstallStore and removeUser.
 * BigCommerce docs: single-click app callbacks.
 */
export async function verifySignedPayload(jwt: string, now = new Date()): Promise<Verification> {
  try {
    const { BIGCOMMERCE_CLIENT_ID, BIGCOMMERCE_CLIENT_SECRET } = env();
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(BIGCOMMERCE_CLIENT_SECRET), {
      algorithms: ['HS256'],
      audience: BIGCOMMERCE_CLIENT_ID,
      issuer: 'bc',
      requiredClaims: ['exp', 'iat', 'nbf', 'sub'],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: now,
    });
    return parseClaims(payload, now);
  } catch (error) {
    if (error instanceof errors.JOSEError) return { valid: false, reason: error.code };
    throw error;
  }
}

/** BigCommerce's user ids; ours are 32-bit in the database. */
const userId = z.int32().positive();
const claimsSchema = z.object({
  // jose would take a list that holds our id, too.
  aud: z.string(),
  sub: z
    .string()
    .regex(/^stores\/[A-Za-z0-9]+$/)
    .transform((sub) => sub.slice('stores/'.length)),
  iat: z.int(),
  user: z.object({ id: userId, email: z.string(), locale: z.string().nullish().catch(null) }),
  owner: z.object({ id: userId, email: z.string() }),
  url: z.string().catch('/'),
});

function parseClaims(payload: unknown, now: Date): Verification {
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success)
    return { valid: false, reason: `claims ${parsed.error.issues.map(({ path }) => path.join('.')).join()}` };
  const { sub, iat, user, owner, url } = parsed.data;
  // jose looks at iat only when it is given a maximum age.
  if (iat * 1000 > now.getTime() + LEEWAY_SECONDS * 1000) return { valid: false, reason: 'iat is in the future' };
  return {
    valid: true,
    payload: {
      storeHash: sub,
      user: { ...user, locale: canonicalLocale(user.locale) },
      owner,
      url,
      issuedAt: new Date(iat * 1000),
    },
  };
}

function canonicalLocale(locale: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(locale ?? [])[0] ?? null;
  } catch {
    return null;
  }
}
