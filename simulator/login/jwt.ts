import { createHmac } from 'node:crypto';

export function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

const hashes = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' } as const;

/** A compact JWS: header.payload.signature. */
export function signJwt(claims: unknown, secret: string, algorithm: keyof typeof hashes = 'HS256'): string {
  const content = `${base64url({ alg: algorithm, typ: 'JWT' })}.${base64url(claims)}`;
  return `${content}.${createHmac(hashes[algorithm], secret).update(content).digest('base64url')}`;
}
