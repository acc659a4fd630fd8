import { shipmentFieldsSchema, type ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView, OrderDetails } from '@/lib/orders/get-order-details';

/** The addresses that something can still be shipped to. */
export function openAddresses({ addresses }: Pick<OrderDetails, 'addresses'>): AddressView[] {
  return addresses.filter(({ items }) => items.some(({ left }) => left > 0));
}

/** An empty form that ships what is left at the address, or at the first one with something left. */
export function shipmentDefaults(order: OrderDetails, addressId?: number): ShipmentFieldValues {
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
