import { setTimeout as wait } from 'node:timers/promises';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { Refused, Unanswered } from './app-handle';
import type { Counter } from './office';
import type { OrderRef } from './simulated';
import type { Wanted } from './wanted';

interface DrawnOrder {
  addresses: { id: number; items: { id: number; left: number }[] }[];
  drawnFrom: ShipmentForm['drawnFrom'];
}

export interface Told {
  state: 'created' | 'checking' | 'asks_person';
  shipmentId?: number;
}

const PAUSE_MS = 400;
const TRIES = 150;

/** The page of an order, filled in. */
export async function fillIn(office: Counter, order: OrderRef, wanted: Wanted): Promise<ShipmentForm> {
  const drawn = await patiently(() => office.ask<DrawnOrder>('draw', at(order)));
  const [address] = drawn.addresses;
  if (!address) throw new Error(`Order ${order.id} has nothing to ship`);
  const { trackingNumber, comments } = wanted;
  return {
    formId: crypto.randomUUID(),
    drawnFrom: drawn.drawnFrom,
    orderAddressId: address.id,
    items: address.items.map(({ id }, index) => ({ orderProductId: id, quantity: wanted.quantities[index] ?? 0 })),
    trackingMode: trackingNumber ? 'carrier' : 'none',
    carrier: trackingNumber ? 'provider:fedex' : '',
    trackingNumber,
    trackingLink: '',
    shippingMethod: '',
    shippingCost: '',
    comments,
  };
}

/** One press of the button. @throws Refused, Unanswered */
export function submit(office: Counter, order: OrderRef, form: ShipmentForm): Promise<Told> {
  return office.ask('submit', { ...at(order), form });
}

/**
 * Ships as a person does: told that nothing was shipped, they look at the order and send a new form; told nothing, because the
 * page broke, they press the button of the same form again; told that it is being checked, they leave it.
 *
 * @param beforeSubmit runs between the drawing of the form and its first submission
 */
export async function ship(
  office: Counter,
  { order, wanted }: { order: OrderRef; wanted: Wanted },
  beforeSubmit: (form: ShipmentForm) => Promise<void> = () => Promise.resolve(),
): Promise<Told> {
  let form = await fillIn(office, order, wanted);
  await beforeSubmit(form);
  let last: unknown;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await submit(office, order, form);
    } catch (error) {
      last = error;
      if (!(error instanceof Refused) && !(error instanceof Unanswered)) throw error;
      await wait(PAUSE_MS);
      if (error instanceof Refused) form = await fillIn(office, order, wanted);
    }
  }
  throw new Error(`Order ${order.id} could not be shipped: ${String(last)}`);
}

/** Asks for as long as the app is away or cannot read the order. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === TRIES || !(error instanceof Refused || error instanceof Unanswered)) throw error;
      await wait(PAUSE_MS);
    }
  }
}

function at({ store, id }: OrderRef) {
  return { storeHash: store, orderId: id };
}
