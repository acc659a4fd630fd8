import type { Fault } from './fault';
import { HeldCalls } from './held-calls';
import { matchesRoute } from './path-pattern';

/** A fault waiting for its calls. */
export interface PlannedFault {
  /** Only calls of this store or Shippo key; absent: anybody's. */
  store?: string;
  /** A pattern as `matchesRoute` takes it; absent: any call. */
  route?: string;
  /** The first call it strikes, counted from 1 among the matching ones since it was planned. */
  nth: number;
  /** How many calls in a row it strikes. */
  times: number;
  fault: Fault;
}

interface WaitingFault extends PlannedFault {
  /** Matching calls so far, and how many of them this fault struck. */
  seen: number;
  struck: number;
}

/** Planned faults in the order they were planned: the first that is due strikes, another that is due waits for the next call. */
export class FaultQueue {
  /** The calls that a fault holds right now. */
  readonly held = new HeldCalls();
  #waiting: WaitingFault[] = [];

  plan(fault: PlannedFault): void {
    this.#waiting.push({ ...fault, seen: 0, struck: 0 });
  }

  /** The fault that strikes this call, if any. Counts the call. */
  strike(call: ApiCall): Fault | undefined {
    const matching = this.#waiting.filter((waiting) => isMeant(waiting, call));
    for (const waiting of matching) waiting.seen += 1;
    const due = matching.find((waiting) => waiting.seen >= waiting.nth);
    if (!due) return undefined;
    due.struck += 1;
    if (due.struck >= due.times) this.#waiting = this.#waiting.filter((waiting) => waiting !== due);
    return due.fault;
  }

  /** Forget the faults of a store or Shippo key, or all; what they hold is dropped. */
  clear(store?: string): void {
    this.held.release({ ...(store === undefined ? {} : { store }), then: 'drop' });
    this.#waiting = store === undefined ? [] : this.#waiting.filter((waiting) => waiting.store !== store);
  }
}

interface ApiCall {
  store: string | null;
  method: string;
  /** Path below the store, without query: '/v2/orders'. */
  path: string;
}

function isMeant(planned: PlannedFault, call: ApiCall): boolean {
  if (planned.store !== undefined && planned.store !== call.store) return false;
  return planned.route === undefined || matchesRoute(planned.route, call.method, call.path);
}
