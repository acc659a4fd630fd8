import type { JournalEntry } from '../gateway/journal';
import { shortenKey } from '../shippo/shippo-key';

/** A journal entry as the control API tells it: a Shippo key is shortened, as tokens are. */
export function journalView(entry: JournalEntry): object {
  return { ...entry, store: entry.store === null ? null : shortenKey(entry.store) };
}
