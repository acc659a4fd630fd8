import { shipmentFieldsSchema, type ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView, LineView, OrderDetails } from '@/lib/orders/order-details';
import type { ShipmentView } from '@/lib/orders/shipment-view';

/** What a shipment form offers, and what it was drawn from. */
export type OfferedOrder = Pick<OrderDetails, 'addresses' | 'drawnFrom'>;

/**
 * The order as the form offers it that makes a shipment in the place of another one: the lines of that one's address, with
 * what it holds free again, and suggested.
 *
 * @param isGone the old one is deleted already, so the order counts its items as left
 */
export function freeItems(
  { addresses, drawnFrom }: OfferedOrder,
  { orderAddressId, items }: Pick<ShipmentView, 'orderAddressId' | 'items'>,
  isGone: boolean,
): OfferedOrder {
  const freed = heldItems(items);
  const free = (line: LineView): LineView => {
    const held = freed.get(line.id) ?? 0;
    return { ...line, left: isGone ? line.left : line.left + held, suggested: held };
  };
  const own = addresses.filter(({ id }) => id === orderAddressId);
  return { addresses: own.map((address) => ({ ...address, items: address.items.map(free) })), drawnFrom };
}

/** How much of each line a shipment holds, by order product id. */
export function heldItems(items: ShipmentView['items']): Map<number, number> {
  const held = new Map<number, number>();
  for (const { orderProductId, quantity } of items) {
    held.set(orderProductId, (held.get(orderProductId) ?? 0) + quantity);
  }
  return held;
}

/** The addresses that something can still be shipped to. */
export function openAddresses({ addresses }: Pick<OrderDetails, 'addresses'>): AddressView[] {
  return addresses.filter(({ items }) => items.some(({ left }) => left > 0));
}

/** An empty form that ships what is left at the address, or at the first one with something left. */
export function shipmentDefaults(order: OfferedOrder, addressId?: number): ShipmentFieldValues {
  const open = openAddresses(order);
  const address = open.find(({ id }) => id === addressId) ?? open[0];
  return {
    orderAddressId: address?.id ?? 0,
    items: quantitiesFor(address),
    trackingMode: 'carrier',
    carrier: '',
    trackingNumber: '',
    trackingLink: '',
    shippingMethod: address?.shippingMethod ?? '',
    shippingCost: '',
    comments: '',
  };
}

/** A quantity for each line of the address with something left, as text. */
export function quantitiesFor(address: AddressView | undefined): ShipmentFieldValues['items'] {
  const open = address?.items.filter(({ left }) => left > 0) ?? [];
  return open.map(({ id, suggested }) => ({ orderProductId: id, quantity: String(suggested) }));
}

/**
 * What changes in a form that somebody is filling in when the order did: the lines are those with something left, at the first
 * open address when there are none at its own. Quantities that were typed stay; a line that came back is offered, not shipped.
 */
export function followOrder(order: OfferedOrder, typed: ShipmentFieldValues): Partial<ShipmentFieldValues> {
  const open = openAddresses(order);
  const address = open.find(({ id }) => id === typed.orderAddressId);
  if (!address) return open[0] ? { orderAddressId: open[0].id, items: quantitiesFor(open[0]) } : {};
  const items = quantitiesFor(address);
  const idsOf = (list: ShipmentFieldValues['items']) => list.map(({ orderProductId }) => orderProductId).join();
  if (idsOf(items) === idsOf(typed.items)) return {};
  const typedFor = (line: number) => typed.items.find(({ orderProductId }) => orderProductId === line)?.quantity;
  return {
    items: items.map(({ orderProductId }) => ({ orderProductId, quantity: typedFor(orderProductId) ?? '0' })),
  };
}

/** The form's schema, which also knows what is left. */
export function shipmentSchemaFor({ addresses }: Pick<OrderDetails, 'addresses'>) {
  const left = new Map(addresses.flatMap(({ items }) => items.map((item) => [item.id, item.left] as const)));
  return shipmentFieldsSchema.superRefine(({ items }, context) => {
    items.forEach(({ orderProductId, quantity }, index) => {
      const most = left.get(orderProductId) ?? 0;
      if (quantity <= most) return;
      const message = `Only ${most} ${most === 1 ? 'is' : 'are'} left to ship.`;
      context.addIssue({ code: 'custom', path: ['items', index, 'quantity'], message });
    });
  });
}
