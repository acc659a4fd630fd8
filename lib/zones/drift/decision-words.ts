import { joinNames } from '@/lib/format/join-names';
import type { Restoration } from '@/lib/zones/drift/restore-ours';

/** Said after something was deleted in this app; how long that is true: lib/stores/erase-expired-data.ts. */
export const RESTORABLE = 'For 90 days it can be restored from the activity page, under a new id.';

/** Said after the store's version was kept. */
export function keptMessage(names: readonly string[]): string {
  return `Kept as the store has it: ${quoted(names)}. Nothing was sent to BigCommerce.`;
}

/** Said after ours was restored. */
export function restoredMessage({ restored, recreated, deleted }: Restoration): string {
  return [
    ...(restored.length > 0 ? [`Restored: ${quoted(restored)}.`] : []),
    ...(recreated.length > 0 ? [`Restored, with a new id: ${quoted(recreated)}.`] : []),
    ...(deleted.length > 0 ? [`Deleted: ${quoted(deleted)}.`] : []),
  ].join(' ');
}

function quoted(names: readonly string[]): string {
  return joinNames(names.map((name) => `“${name}”`));
}
