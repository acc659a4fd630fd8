import type { SavedState } from '@/lib/form-state';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

/**
 * The answer to a saved method form: back to the zone's page, unless the store kept something else than was sent. That has
 * to be read first.
 */
export function savedState({ method, keptOtherwise }: SavedMethod, zonePath: string): SavedState {
  if (keptOtherwise.length === 0) {
    return { status: 'saved', message: `“${method.name}” is saved.`, next: `${zonePath}?saved=${method.id}` };
  }
  const differences = keptOtherwise.map(
    ({ label, before, after }) => `${label}: ${before} was sent, ${after} is there.`,
  );
  return {
    status: 'saved',
    message: `“${method.name}” is saved, but BigCommerce has something else than was sent. ${differences.join(' ')} Look at it in BigCommerce before you rely on it.`,
  };
}
