import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { base64url, signJwt } from './jwt';
import type { Mutation, MutationInput } from './mutations';

/** Tokens whose form, algorithm or signature is wrong. */
export const signatureMutations: Record<string, Mutation> = {
  'alg-none': {
    reason: 'the header says that the token is not signed',
    token: ({ claims }) => `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(claims)}.`,
  },
  'alg-none-mixed-case': {
    reason: 'nOnE is none to a careless comparison',
    token: ({ claims }) => `${base64url({ alg: 'nOnE', typ: 'JWT' })}.${base64url(claims)}.`,
  },
  'alg-missing': {
    reason: 'the header names no algorithm',
    token: ({ claims, secret }) => signRaw(`${base64url({ typ: 'JWT' })}.${base64url(claims)}`, secret),
  },
  'alg-hs384': { reason: 'only HS256 is used', token: ({ claims, secret }) => signJwt(claims, secret, 'HS384') },
  'alg-hs512': { reason: 'only HS256 is used', token: ({ claims, secret }) => signJwt(claims, secret, 'HS512') },
  'alg-rs256': { reason: 'signed with a key pair of a stranger', token: signWithKeyPair },
  'critical-extension': {
    reason: 'the header demands an extension nobody knows (RFC 7515 §4.1.11)',
    token: ({ claims, secret }) => {
      const header = { alg: 'HS256', typ: 'JWT', crit: ['x-unknown'], 'x-unknown': true };
      return signRaw(`${base64url(header)}.${base64url(claims)}`, secret);
    },
  },
  'tampered-payload': {
    reason: 'the payload was changed after signing',
    token: (input) => {
      const [header = '', , signature = ''] = good(input).split('.');
      const owner = { ...input.claims, user: { ...input.claims.user, id: input.claims.owner.id + 1000 } };
      return `${header}.${base64url(owner)}.${signature}`;
    },
  },
  'tampered-store': {
    reason: 'the store was changed after signing',
    token: (input) => {
      const [header = '', , signature = ''] = good(input).split('.');
      return `${header}.${base64url({ ...input.claims, sub: 'stores/someoneelse' })}.${signature}`;
    },
  },
  'tampered-signature': {
    reason: 'one byte of the signature was changed',
    token: (input) => {
      const [header = '', payload = '', signature = ''] = good(input).split('.');
      const bytes = Buffer.from(signature, 'base64url');
      bytes.writeUInt8((bytes[0] ?? 0) ^ 1, 0);
      return `${header}.${payload}.${bytes.toString('base64url')}`;
    },
  },
  'truncated-signature': {
    reason: 'half of the signature is missing',
    token: (input) => {
      const [header = '', payload = '', signature = ''] = good(input).split('.');
      return `${header}.${payload}.${signature.slice(0, signature.length / 2)}`;
    },
  },
  'empty-signature': {
    reason: 'there is no signature',
    token: (input) => `${good(input).split('.').slice(0, 2).join('.')}.`,
  },
  'other-secret': {
    reason: 'signed with another secret',
    token: ({ claims }) => signJwt(claims, randomBytes(32).toString('hex')),
  },
  'empty-secret': { reason: 'signed with an empty secret', token: ({ claims }) => signJwt(claims, '') },
  'two-parts': { reason: 'a JWT has three parts', token: (input) => good(input).split('.').slice(0, 2).join('.') },
  'four-parts': { reason: 'a JWT has three parts', token: (input) => `${good(input)}.extra` },
  'legacy-form': {
    reason: 'the two-part signed_payload of old is no JWT',
    token: ({ claims, secret }) => {
      const json = JSON.stringify({ user: claims.user, owner: claims.owner, context: claims.sub });
      const hex = createHmac('sha256', secret).update(json).digest('hex');
      return `${Buffer.from(json).toString('base64')}.${Buffer.from(hex).toString('base64')}`;
    },
  },
  'encrypted-form': {
    reason: 'an encrypted JWT (five parts) is not a signed one',
    token: ({ claims }) => {
      const parts = [base64url({ alg: 'dir', enc: 'A256GCM' }), '', randomBytes(12).toString('base64url')];
      return [...parts, base64url(claims), randomBytes(16).toString('base64url')].join('.');
    },
  },
  'not-base64': {
    reason: 'the parts are not base64url',
    token: (input) => `${good(input).split('.')[0] ?? ''}.%%%not*base64%%%.!!!`,
  },
  'payload-not-json': {
    reason: 'well signed, but the payload is no JSON',
    token: ({ secret }) => signRaw(`${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url('not json')}`, secret),
  },
  'payload-array': {
    reason: 'well signed, but the payload is no object',
    token: ({ claims, secret }) => signJwt([claims], secret),
  },
  huge: {
    reason: 'nothing of this size is signed by BigCommerce, and this is not',
    token: ({ claims }) => signJwt({ ...claims, padding: 'x'.repeat(9_000) }, 'not-the-secret'),
  },
  empty: { reason: 'the parameter is empty', token: () => '' },
  'parameter-missing': { reason: 'there is no signed_payload_jwt', token: () => '', query: () => 'other=1' },
  'parameter-twice': {
    reason: 'which of the two would count?',
    token: good,
    query: (jwt) => `signed_payload_jwt=${jwt}&signed_payload_jwt=${jwt}`,
  },
  'parameter-as-array': {
    reason: 'the parameter has another name',
    token: good,
    query: (jwt) => `signed_payload_jwt%5B%5D=${jwt}`,
  },
};

function good({ claims, secret }: MutationInput): string {
  return signJwt(claims, secret);
}

function signRaw(content: string, secret: string): string {
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

function signWithKeyPair({ claims }: MutationInput): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const content = `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}
