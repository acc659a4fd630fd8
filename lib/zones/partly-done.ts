import { AppError } from '@/lib/errors';
import { joinNames } from '@/lib/format/join-names';

/** One of several things that could not be done. */
export interface Failure {
  name: string;
  error: AppError;
}

/** An expected failure with the name of what failed; a bug passes through. */
export function failureOf(name: string, error: unknown): Failure {
  if (!(error instanceof AppError)) throw error;
  return { name, error };
}

/**
 * One answer for several things of which not all could be done: first what was, then each that was not, with why. Uncertain
 * when one of them is.
 */
export function inOneAnswer(done: readonly string[], failures: readonly Failure[]): AppError {
  const [first] = failures;
  const uncertain = failures.find(({ error }) => error.applied === 'unknown');
  const why = failures.map(({ name, error: { message, upstream } }) =>
    upstream === undefined ? `“${name}”: ${message}` : `“${name}”: ${message} BigCommerce said: “${upstream}”.`,
  );
  const sofar = done.length === 0 ? '' : `Done: ${joinNames(done.map((name) => `“${name}”`))}. `;
  return new AppError(first?.error.code ?? 'unavailable', `${sofar}Not done: ${why.join(' ')}`, {
    applied: uncertain ? 'unknown' : done.length > 0 ? 'refused' : (first?.error.applied ?? 'no'),
    cause: first?.error,
  });
}
