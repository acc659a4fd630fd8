import { AppError } from '@/lib/errors';
import type { Difference } from '@/lib/zones/methods/describe-method';

const NAMED = 5;

/** Why a change cannot be undone: somebody changed the thing since. */
export function changedSince(name: string, differences: readonly Difference[]): AppError {
  const changes = differences
    .slice(0, NAMED)
    .map(({ label, before, after }) => `${label}: ${before} then, ${after} now.`)
    .join(' ');
  return new AppError(
    'conflict',
    `“${name}” was changed since, so nothing was undone. ${changes} Undo the newer change first, or edit it.`,
  );
}

/** What to add to a success when the store kept something else; empty when it did not. */
export function storeHasOther(differences: readonly Difference[]): string {
  if (differences.length === 0) return '';
  const kept = differences.map(({ label, before, after }) => `${label}: ${before} was sent, ${after} is there.`);
  return ` But BigCommerce has something else than was sent. ${kept.join(' ')} Look at it in BigCommerce before you rely on it.`;
}
