import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderProductEntity } from '../entities/order-product';
import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';

/** The lines of an order, by id. */
export function productsOf(store: StoreEntity, order: OrderEntity): OrderProductEntity[] {
  return order.productIds.flatMap((id) => store.orderProducts.get(id) ?? []);
}

export function addressesOf(store: StoreEntity, order: OrderEntity): OrderAddressEntity[] {
  return order.addressIds.flatMap((id) => store.orderAddresses.get(id) ?? []);
}

export function shipmentsOf(store: StoreEntity, order: OrderEntity): ShipmentEntity[] {
  return order.shipmentIds.flatMap((id) => store.shipments.get(id) ?? []);
}

/** A line that goes out in a parcel: neither a file nor a gift certificate, and not collected. */
export function isShippable(product: OrderProductEntity): boolean {
  return product.type === 'physical' && product.pickupId === 0;
}

/** Whether nothing that can go out in a parcel is left, refunded units aside. */
export function isFullyShipped(products: OrderProductEntity[]): boolean {
  return products
    .filter(isShippable)
    .every(({ quantity, quantityShipped, quantityRefunded }) => quantityShipped + quantityRefunded >= quantity);
}

export function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
