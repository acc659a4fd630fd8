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
 *
 * @param done what was done, in words, quoted where it is a name
 */
export function inOneAnswer(done: readonly string[], failures: readonly Failure[], advice = ''): AppError {
  const [first] = failures;
  const isUncertain = failures.some(({ error }) => error.applied === 'unknown');
  const why = failures.map(({ name, error: { message, upstream } }) =>
    upstream === undefined ? `“${name}”: ${message}` : `“${name}”: ${message} BigCommerce said: “${upstream}”.`,
  );
  const sofar = done.length === 0 ? [] : [`Done: ${joinNames(done)}.`];
  const message = [...sofar, `Not done: ${why.join(' ')}`, ...(advice === '' ? [] : [advice])].join(' ');
  const applied = isUncertain ? 'unknown' : done.length > 0 ? 'refused' : (first?.error.applied ?? 'no');
  return new AppError(first?.error.code ?? 'unavailable', message, { applied, cause: first?.error });
}
