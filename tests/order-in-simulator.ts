import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import type { Context } from '@/lib/stores/context';
import { control } from '@/tests/simulator-control';

interface OrderInput {
  lines?: { quantity?: number; [key: string]: unknown }[];
  /** How many, or which. */
  addresses?: number | object[];
  statusId?: number;
  [key: string]: unknown;
}

export interface TestOrder {
  id: number;
  products: { id: number }[];
  addresses: { id: number }[];
}

/** A shipment as the simulator has it, whatever the app believes. */
export interface TrueShipment {
  id: number;
  order_address_id: number;
  items: { order_product_id: number; quantity: number }[];
  tracking_number: string;
  tracking_link: string;
  shipping_provider: string;
  tracking_carrier: string;
  comments: string;
}

type Store = Pick<Context, 'store'>;

/** An order of the store, placed by a shopper; `{}` is two physical lines, of 2 and of 1. */
export function placeOrder({ store }: Store, input: OrderInput = {}): Promise<TestOrder> {
  return control('POST', `/stores/${store.hash}/orders`, input);
}

/** What the order page's form would send as it is first drawn: everything that is left at its first address. */
export async function drawForm(
  context: Context,
  orderId: number,
  changes: Partial<ShipmentForm> = {},
): Promise<ShipmentForm> {
  const { addresses, drawnFrom } = await getOrderDetails(context, orderId);
  const [address] = addresses;
  return {
    formId: crypto.randomUUID(),
    drawnFrom,
    orderAddressId: address?.id ?? 0,
    items: (address?.items ?? []).map(({ id, suggested }) => ({ orderProductId: id, quantity: suggested })),
    trackingMode: 'carrier',
    carrier: 'provider:fedex',
    trackingNumber: '794600000000',
    trackingLink: '',
    shippingMethod: 'FedEx Ground',
    shippingCost: '8.40',
    comments: '',
    ...changes,
  };
}

/** The order's shipments in the simulator. */
export async function trueShipments({ store }: Store, orderId: number): Promise<TrueShipment[]> {
  return (await control<TrueShipment[] | undefined>('GET', `/stores/${store.hash}/orders/${orderId}/shipments`)) ?? [];
}

/** How often a shipment was asked for, whatever became of it. */
export async function shipmentRequests({ store }: Store): Promise<{ body: unknown }[]> {
  const requests = await control<{ method: string; path: string; body: unknown }[]>(
    'GET',
    `/requests?store=${store.hash}`,
  );
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/shipments'));
}

/** What happens to the next request for a shipment. */
export async function onNextShipment(
  { store }: Store,
  fault: object,
  options: { times?: number | 'endless' } = {},
): Promise<void> {
  await control('POST', '/faults', { store: store.hash, route: 'POST /v2/orders/*/shipments', fault, ...options });
}

/** The merchant makes the order's first shipment once more, in the control panel. */
export async function repeatByHand(context: Store, orderId: number): Promise<void> {
  const [made] = await trueShipments(context, orderId);
  if (!made) throw new Error(`Order ${orderId} has no shipment to repeat`);
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {
    order_address_id: made.order_address_id,
    items: made.items.map(({ order_product_id, quantity }) => ({ order_product_id, quantity })),
    shipping_provider: made.shipping_provider,
    tracking_number: made.tracking_number,
  });
}
