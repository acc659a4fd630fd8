import { mutations, type MutationInput } from './mutations';

/** A mutation as the control API lists it: none of these tokens may be accepted. */
export interface MutationInfo {
  name: string;
  reason: string;
  acceptable: false;
}

export function listMutations(): MutationInfo[] {
  return Object.entries(mutations).map(([name, { reason }]) => ({ name, reason, acceptable: false }));
}

/** The spoiled token and the query that carries it. Throws an Error when there is no mutation of that name. */
export function mutateSignedPayload(name: string, input: MutationInput): { jwt: string; query: string } {
  const mutation = Object.hasOwn(mutations, name) ? mutations[name] : undefined;
  if (!mutation) throw new Error(`There is no mutation named ${name}.`);
  const jwt = mutation.token(input);
  return { jwt, query: mutation.query?.(jwt, input) ?? `signed_payload_jwt=${encodeURIComponent(jwt)}` };
}
