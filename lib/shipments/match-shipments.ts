import type { Shipment } from '@/lib/bigcommerce/shipments';
import type { Intent } from '@/lib/shipments/shipment-intent';

/** BigCommerce's clock may be behind ours by this much; what existed before the request is left out by its id anyway. */
const CLOCK_SKEW_MS = 5 * 60_000;

export type Looked = Pick<Intent, 'id' | 'orderAddressId' | 'items' | 'payload' | 'before'>;

/**
 * Which of the order's shipments each unsettled intent may have become: same address, items and tracking, made since the
 * request, and not known to be another intent's.
 *
 * Intents that fit the same shipments share them out, the oldest first: nothing distinguishes them, so only the number counts.
 * Where more shipments fit than there are intents, each keeps all of them, and a person has to say which it is.
 *
 * @param intents oldest first
 * @param adopted ids of the shipments that settled intents became
 */
export function matchShipments(
  intents: readonly Looked[],
  shipments: readonly Shipment[],
  adopted: ReadonlySet<number>,
): Map<string, Shipment[]> {
  const free = shipments.filter(({ id }) => !adopted.has(id)).toSorted((a, b) => a.id - b.id);
  const candidates = new Map(intents.map((intent) => [intent.id, free.filter((shipment) => fits(intent, shipment))]));
  for (let settled = true; settled;) settled = shareOut(candidates);
  return candidates;
}

/** Whether the shipment is what the intent asked for, by everything BigCommerce gives back unchanged. */
export function fits({ orderAddressId, items, payload, before }: Looked, shipment: Shipment): boolean {
  return (
    !before.shipmentIds.includes(shipment.id) &&
    shipment.orderAddressId === orderAddressId &&
    sameItems(items, shipment.items) &&
    same(payload.trackingNumber, shipment.trackingNumber) &&
    same(payload.trackingLink, shipment.trackingLink) &&
    sameCarrier(payload, shipment) &&
    (shipment.dateCreated === null || Date.parse(shipment.dateCreated) >= Date.parse(before.startedAt) - CLOCK_SKEW_MS)
  );
}

// One step: a group of intents with the same few candidates gets one each as long as they last; all others lose these.
function shareOut(candidates: Map<string, Shipment[]>): boolean {
  for (const [, wanted] of candidates) {
    const group = [...candidates].filter(([, other]) => sameIds(wanted, other)).map(([id]) => id);
    if (wanted.length === 0 || group.length < wanted.length) continue;
    const taken = new Set(wanted.map(({ id }) => id));
    const rest = [...candidates].filter(([id, other]) => !group.includes(id) && other.some(({ id }) => taken.has(id)));
    if (group.length === 1 && rest.length === 0) continue;
    group.forEach((id, index) => candidates.set(id, wanted.slice(index, index + 1)));
    for (const [id, other] of rest)
      candidates.set(
        id,
        other.filter((shipment) => !taken.has(shipment.id)),
      );
    return true;
  }
  return false;
}

function sameIds(a: readonly Shipment[], b: readonly Shipment[]): boolean {
  return a.length === b.length && a.every((shipment, index) => shipment.id === b[index]?.id);
}

function sameItems(wanted: Looked['items'], made: Looked['items']): boolean {
  return quantities(wanted) === quantities(made);
}

// A line that BigCommerce splits in two is still the same quantity of it.
function quantities(items: Looked['items']): string {
  const sums = new Map<number, number>();
  for (const { orderProductId, quantity } of items)
    sums.set(orderProductId, (sums.get(orderProductId) ?? 0) + quantity);
  return [...sums].toSorted(([a], [b]) => a - b).join(';');
}

function same(sent: string | undefined, stored: string): boolean {
  return (sent ?? '').trim() === stored.trim();
}

// No provider is read back as '' or 'custom'. A carrier that we did not send may have been added by BigCommerce.
function sameCarrier(payload: Looked['payload'], shipment: Shipment): boolean {
  const provider = shipment.shippingProvider === 'custom' ? '' : shipment.shippingProvider;
  if ((payload.shippingProvider ?? '') !== provider) return false;
  return payload.trackingCarrier === undefined || payload.trackingCarrier === shipment.trackingCarrier;
}
