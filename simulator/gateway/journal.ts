import type { HeldAt } from './fault';
import { matchesRoute } from './path-pattern';

/** One call the simulator answered (or dropped). */
export interface JournalEntry {
  /** Hash of the store, or the Shippo key. */
  store: string | null;
  method: string;
  /** Path below the store with its query, e.g. '/v2/orders?limit=50'; other paths whole. */
  path: string;
  /** Lower-case names; the token is shortened. */
  headers: Record<string, string>;
  /** Parsed JSON, or text where it is none; null without a body. */
  body: unknown;
  /** null while in flight or when the connection was dropped. */
  status: number | null;
  /** While a fault holds it and its caller waits: arrived, or applied and not answered. */
  held?: HeldAt;
  /** Milliseconds since the epoch, by the real clock. */
  at: number;
}

/** The path without its query. */
export function pathOf(entry: JournalEntry): string {
  return entry.path.split('?', 1)[0] ?? '';
}

/** Writes down how the call was answered. */
export function settleEntry(entry: JournalEntry, response: Response): void {
  entry.status = response.headers.has('x-hono-already-sent') ? null : response.status;
}

const maxEntries = 20_000;

/** What was asked of the simulator, in order. */
export class Journal {
  #entries: JournalEntry[] = [];

  /** Keeps and returns the entry itself, so that its status can be filled in later. */
  record(entry: JournalEntry): JournalEntry {
    this.#entries.push(entry);
    if (this.#entries.length > maxEntries) this.#entries.shift();
    return entry;
  }

  list(filter: { store?: string; route?: string } = {}): JournalEntry[] {
    return this.#entries.filter((entry) => {
      if (filter.store !== undefined && entry.store !== filter.store) return false;
      return filter.route === undefined || matchesRoute(filter.route, entry.method, pathOf(entry));
    });
  }

  clear(store?: string): void {
    this.#entries = store === undefined ? [] : this.#entries.filter((entry) => entry.store !== store);
  }
}
