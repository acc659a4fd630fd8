import { setTimeout as wait } from 'node:timers/promises';

/** One order in the simulator. */
export interface OrderRef {
  store: string;
  id: number;
}

/** A shipment as the simulator has it, whatever the app believes. */
export interface TrueShipment {
  id: number;
  items: { order_product_id: number; quantity: number }[];
  tracking_number: string;
  comments: string;
}

/** A call in the simulator's journal. */
interface JournalEntry {
  method: string;
  path: string;
  status: number | null;
  held?: 'before' | 'after';
}

export type Calls = 'shipments' | 'products' | 'new shipment';

const ROUTES: Record<Calls, (id: number) => string> = {
  shipments: (id) => `GET /v2/orders/${id}/shipments`,
  products: (id) => `GET /v2/orders/${id}/products`,
  'new shipment': (id) => `POST /v2/orders/${id}/shipments`,
};

/** The simulator's control port (docs/simulator.md), in the words of the harness. */
export class Simulated {
  constructor(private readonly control: string) {}

  async ask<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.control}/__sim${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`simulator control: ${method} ${path} answered ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  /** What happens to a call about the order: the next one, or as `nth` and `times` say. */
  async plan(
    order: OrderRef,
    calls: Calls,
    { fault, ...rest }: { fault: object; nth?: number; times?: number },
  ): Promise<void> {
    await this.ask('POST', '/faults', { store: order.store, route: ROUTES[calls](order.id), fault, ...rest });
  }

  calls(order: OrderRef, calls: Calls): Promise<JournalEntry[]> {
    const query = new URLSearchParams({ store: order.store, route: ROUTES[calls](order.id) });
    return this.ask('GET', `/requests?${query.toString()}`);
  }

  /** Whether a call about the order is held right now. */
  async holds(order: OrderRef, calls: Calls): Promise<boolean> {
    return (await this.calls(order, calls)).some(({ held }) => held !== undefined);
  }

  /** @returns how many calls were held */
  async release(order: OrderRef, calls: Calls, then: 'go on' | 'drop'): Promise<number> {
    const route = ROUTES[calls](order.id);
    return (await this.ask<{ released: number }>('POST', '/held/release', { store: order.store, route, then }))
      .released;
  }

  async shipments({ store, id }: OrderRef): Promise<TrueShipment[]> {
    return (await this.ask<TrueShipment[] | undefined>('GET', `/stores/${store}/orders/${id}/shipments`)) ?? [];
  }
}

/** Looks again and again until it is so. @returns whether it became so in time */
export async function until(holds: () => Promise<boolean>, withinMs: number, everyMs = 15): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() > giveUpAt) return false;
    await wait(everyMs);
  }
}
