import type { IntentRow } from './office';
import type { OrderRef, Simulated, TrueShipment } from './simulated';
import type { Wanted, WantedOrder } from './wanted';

/** What came of one fault. */
export interface Outcome {
  row: string;
  wanted: number;
  /** Of our database: not those of which the person was told that nothing was made. */
  intents: number;
  /** Of the simulator, like the next three. */
  shipments: number;
  doubled: number;
  /** Doubles that the app names as such, for a person to delete one. */
  stated: number;
  lost: number;
  /** Of our database: still neither known nor asked. */
  stuck: number;
  /** Questions to a person. */
  asked: number;
}

/**
 * Counts what the simulator has against what was wanted: by number or comment where a shipment carries one of its own, by the
 * order's total of equal ones where it does not.
 */
export async function countRow(
  row: string,
  orders: readonly WantedOrder[],
  { simulated, intents, asked }: { simulated: Simulated; intents: readonly IntentRow[]; asked: ReadonlySet<string> },
): Promise<Outcome> {
  const outcome: Outcome = {
    row,
    ...{ wanted: 0, intents: 0, shipments: 0, doubled: 0, stated: 0, lost: 0, stuck: 0, asked: 0 },
  };
  for (const order of orders) {
    const made = await simulated.shipments(order);
    const own = intents.filter((intent) => isOf(intent, order));
    const { doubled, lost } = compare(order.wanted, made);
    outcome.wanted += order.wanted.length;
    outcome.shipments += made.length;
    outcome.doubled += doubled;
    outcome.lost += lost;
    outcome.stated += doubled > 0 ? own.filter(({ state, message }) => isStated(state, message, made)).length : 0;
    outcome.intents += own.filter(({ state }) => state !== 'failed').length;
    outcome.stuck += own.filter(({ state }) => state === 'sending' || state === 'unknown').length;
    outcome.asked += own.filter(({ id, state }) => state === 'asks_person' || asked.has(id)).length;
  }
  return outcome;
}

function isOf({ storeHash, orderId }: IntentRow, { store, id }: OrderRef): boolean {
  return storeHash === store && orderId === id;
}

/** A question that stands, and names a shipment that is there or says that several are. */
function isStated(state: IntentRow['state'], message: string | null, made: readonly TrueShipment[]): boolean {
  if (state !== 'asks_person') return false;
  return (message ?? '').includes('more than one') || made.some(({ id }) => (message ?? '').includes(String(id)));
}

function compare(wanted: readonly Wanted[], made: readonly TrueShipment[]): { doubled: number; lost: number } {
  const balance = new Map<string, number>();
  for (const one of wanted) add(balance, signature(one.trackingNumber, one.comments, one.quantities), -1);
  for (const one of made) {
    const quantities = one.items.toSorted((a, b) => a.order_product_id - b.order_product_id);
    add(
      balance,
      signature(
        one.tracking_number,
        one.comments,
        quantities.map(({ quantity }) => quantity),
      ),
      1,
    );
  }
  const sums = [...balance.values()];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return { doubled: sum(sums.filter((value) => value > 0)), lost: -sum(sums.filter((value) => value < 0)) };
}

function signature(trackingNumber: string, comments: string, quantities: readonly number[]): string {
  return [trackingNumber, comments, quantities.filter((quantity) => quantity > 0).join('+')].join(' ');
}

function add(balance: Map<string, number>, key: string, change: number): void {
  balance.set(key, (balance.get(key) ?? 0) + change);
}
