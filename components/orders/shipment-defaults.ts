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

/** The same for an address that was chosen before, with what was typed there. */
export function quantitiesAt(
  address: AddressView | undefined,
  typed: ShipmentFieldValues['items'] = [],
): ShipmentFieldValues['items'] {
  return quantitiesFor(address).map(
    (item) => typed.find(({ orderProductId }) => orderProductId === item.orderProductId) ?? item,
  );
}

/**
 * What changes in a form that somebody is filling in when the order did: the lines are those with something left, at the first
 * open address when there are none at its own. Quantities that were typed stay, those that nobody touched become what is
 * suggested now; a line that came back is offered, not shipped.
 *
 * @param before the order that the quantities were suggested from
 */
export function followOrder(
  order: OfferedOrder,
  typed: ShipmentFieldValues,
  before: OfferedOrder,
): Partial<ShipmentFieldValues> {
  const open = openAddresses(order);
  const address = open.find(({ id }) => id === typed.orderAddressId);
  if (!address) return open[0] ? { orderAddressId: open[0].id, items: quantitiesFor(open[0]) } : {};
  const suggested = quantitiesFor(before.addresses.find(({ id }) => id === typed.orderAddressId));
  const quantityOf = (list: ShipmentFieldValues['items'], line: number) =>
    list.find(({ orderProductId }) => orderProductId === line)?.quantity;
  const items = quantitiesFor(address).map((item) => {
    const own = quantityOf(typed.items, item.orderProductId);
    if (own === undefined) return { ...item, quantity: '0' };
    return own === quantityOf(suggested, item.orderProductId) ? item : { ...item, quantity: own };
  });
  return JSON.stringify(items) === JSON.stringify(typed.items) ? {} : { items };
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
