import type { HeldAt } from './fault';
import { pathOf, type JournalEntry } from './journal';
import { matchesRoute } from './path-pattern';

/** What becomes of a held call: it goes on from where it is, or its connection is cut there. */
export type AfterHold = 'go on' | 'drop';

export interface Release {
  /** Only calls of this store or Shippo key; absent: anybody's. */
  store?: string;
  /** A pattern as `matchesRoute` takes it; absent: any call. */
  route?: string;
  then: AfterHold;
}

interface Held {
  entry: JournalEntry;
  release: (then: AfterHold) => void;
}

/** Calls that stay where they are until somebody decides. Their journal entries say so. */
export class HeldCalls {
  #held: Held[] = [];

  /** Waits until the call is released. */
  async hold(entry: JournalEntry, when: HeldAt): Promise<AfterHold> {
    entry.held = when;
    const then = await new Promise<AfterHold>((release) => this.#held.push({ entry, release }));
    delete entry.held;
    return then;
  }

  /** Lets matching calls go. Returns how many there were. */
  release({ store, route, then }: Release): number {
    const meant = this.#held.filter(({ entry }) => {
      if (store !== undefined && store !== entry.store) return false;
      return route === undefined || matchesRoute(route, entry.method, pathOf(entry));
    });
    this.#held = this.#held.filter((held) => !meant.includes(held));
    for (const { release } of meant) release(then);
    return meant.length;
  }
}
