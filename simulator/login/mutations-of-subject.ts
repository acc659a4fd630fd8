import { signJwt } from './jwt';
import type { Mutation } from './mutations';

/** Tokens that are well signed but speak of nobody, of someone else, or to someone else. */
export const subjectMutations: Record<string, Mutation> = {
  'aud-wrong': changed('it is for another app', { aud: 'another-client-id' }),
  'aud-empty': changed('it is for nobody', { aud: '' }),
  'aud-missing': changed('it is for nobody', { aud: undefined }),
  'aud-array': resigned('aud is always one string', (claims) => ({
    ...claims,
    aud: [claims.aud, 'another-client-id'],
  })),
  'iss-wrong': changed('BigCommerce signs as bc', { iss: 'evil' }),
  'iss-case': changed('BigCommerce signs as bc, not BC', { iss: 'BC' }),
  'iss-missing': changed('BigCommerce signs as bc', { iss: undefined }),
  'sub-missing': changed('it names no store', { sub: undefined }),
  'sub-empty': changed('it names no store', { sub: '' }),
  'sub-bare-hash': resigned('sub is stores/{hash}', (claims) => ({
    ...claims,
    sub: claims.sub.replace('stores/', ''),
  })),
  'sub-other-form': resigned('sub is stores/{hash}', (claims) => ({
    ...claims,
    sub: claims.sub.replace('stores/', 'users/'),
  })),
  'sub-without-hash': changed('it names no store', { sub: 'stores/' }),
  'sub-traversal': changed('a hash has letters and digits only', { sub: 'stores/../admin' }),
  'sub-extra-path': resigned('sub is stores/{hash} and nothing more', (claims) => ({
    ...claims,
    sub: `${claims.sub}/v2/orders`,
  })),
  'sub-newline': resigned('a hash has letters and digits only', (claims) => ({ ...claims, sub: `${claims.sub}\n` })),
  'sub-number': changed('sub is a string', { sub: 42 }),
  'user-missing': changed('it names nobody', { user: undefined }),
  'user-null': changed('it names nobody', { user: null }),
  'user-id-missing': resigned('it names nobody', ({ user, ...claims }) => ({
    ...claims,
    user: { email: user.email, locale: user.locale },
  })),
  'user-id-string': resigned('a user’s id is a number', ({ user, ...claims }) => ({
    ...claims,
    user: { ...user, id: String(user.id) },
  })),
  'user-id-zero': resigned('ids begin at 1', ({ user, ...claims }) => ({ ...claims, user: { ...user, id: 0 } })),
  'user-id-negative': resigned('ids begin at 1', ({ user, ...claims }) => ({ ...claims, user: { ...user, id: -7 } })),
  'user-id-fraction': resigned('ids are whole', ({ user, ...claims }) => ({ ...claims, user: { ...user, id: 1.5 } })),
  'owner-missing': changed('it names no owner', { owner: undefined }),
  'owner-id-string': resigned('an owner’s id is a number', ({ owner, ...claims }) => ({
    ...claims,
    owner: { ...owner, id: String(owner.id) },
  })),
  'owner-id-zero': resigned('ids begin at 1', ({ owner, ...claims }) => ({ ...claims, owner: { ...owner, id: 0 } })),
};

type Claims = Parameters<Mutation['token']>[0]['claims'];

/** Claims set to undefined are left out of the JSON. */
function changed(reason: string, changes: Record<string, unknown>): Mutation {
  return resigned(reason, (claims) => ({ ...claims, ...changes }));
}

function resigned(reason: string, change: (claims: Claims) => object): Mutation {
  return { reason, token: ({ claims, secret }) => signJwt(change(claims), secret) };
}
