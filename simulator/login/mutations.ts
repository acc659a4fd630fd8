import { signatureMutations } from './mutations-of-signature';
import { subjectMutations } from './mutations-of-subject';
import { timeMutations } from './mutations-of-time';
import type { SignedPayloadClaims } from './signed-payload';

export interface MutationInput {
  claims: SignedPayloadClaims;
  secret: string;
}

/** One way to spoil a signed payload. */
export interface Mutation {
  /** Why the token must be refused. */
  reason: string;
  token: (input: MutationInput) => string;
  /** The query, where it is more than the one parameter. */
  query?: (jwt: string, input: MutationInput) => string;
}

export const mutations: Record<string, Mutation> = { ...signatureMutations, ...timeMutations, ...subjectMutations };
