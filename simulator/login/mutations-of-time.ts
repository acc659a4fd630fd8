import { signJwt } from './jwt';
import type { Mutation } from './mutations';

const hour = 3600;
const day = 24 * hour;

/** Tokens that are well signed but out of time. Beyond any leeway of a minute. */
export const timeMutations: Record<string, Mutation> = {
  expired: resigned('it ended two minutes ago', (claims) => ({
    ...claims,
    iat: claims.iat - day - 120,
    nbf: claims.nbf - day - 120,
    exp: claims.exp - day - 120,
  })),
  'expired-long-ago': resigned('it ended a month ago', (claims) => ({
    ...claims,
    iat: claims.iat - 31 * day,
    nbf: claims.nbf - 31 * day,
    exp: claims.exp - 31 * day,
  })),
  'not-yet-valid': resigned('it begins in ten minutes', (claims) => ({ ...claims, nbf: claims.iat + 600 })),
  'issued-in-future': resigned('it was issued in ten minutes', (claims) => ({
    ...claims,
    iat: claims.iat + 600,
    exp: claims.exp + 600,
  })),
  'clock-ahead': resigned('the signer’s clock is ten minutes ahead', (claims) => ({
    ...claims,
    iat: claims.iat + 600,
    nbf: claims.nbf + 600,
    exp: claims.exp + 600,
  })),
  'exp-missing': resigned('it would never end', (claims) => without(claims, 'exp')),
  'exp-string': resigned('exp is a number', (claims) => ({ ...claims, exp: String(claims.exp) })),
  'exp-null': resigned('exp is a number', (claims) => ({ ...claims, exp: null })),
  'nbf-string': resigned('nbf is a number', (claims) => ({ ...claims, nbf: String(claims.nbf) })),
  'iat-missing': resigned('iat is always there', (claims) => without(claims, 'iat')),
  'iat-string': resigned('iat is a number', (claims) => ({ ...claims, iat: String(claims.iat) })),
};

type Claims = Parameters<Mutation['token']>[0]['claims'];

function resigned(reason: string, change: (claims: Claims) => object): Mutation {
  return { reason, token: ({ claims, secret }) => signJwt(change(claims), secret) };
}

function without(claims: Claims, name: keyof Claims): object {
  return Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));
}
