import type { OrderAddressEntity } from '../entities/order-address';
import type { PickupEntity } from '../entities/order';
import type { OrderProductEntity } from '../entities/order-product';
import type { StoreEntity } from '../entities/store';
import { nextId } from '../ids';
import type { FullOrderLine } from './order-input';
import { productAt } from './products';

interface LineContext {
  store: StoreEntity;
  orderId: number;
  addresses: OrderAddressEntity[];
  pickups: PickupEntity[];
  /** The lines before this one. */
  earlier: OrderProductEntity[];
}

/** Adds a line; what the input leaves open comes from the catalogue. */
export function addOrderProduct(context: LineContext, line: FullOrderLine): OrderProductEntity {
  const { store, orderId, earlier, addresses, pickups } = context;
  const id = nextId(store, 'orderProduct');
  const { type } = line;
  const isSent = type === 'physical' && !line.pickup;
  // The step differs from order to order, so that the same things are not always bought together.
  const item = productAt(store, orderId * 3 + earlier.length * (1 + (orderId % 5)));
  const product: OrderProductEntity = {
    id,
    orderId,
    productId: line.productId ?? item.id,
    variantId: line.productId === 0 ? 0 : item.id + 200,
    orderAddressId: isSent ? (addresses[line.addressIndex]?.id ?? 0) : 0,
    pickupId: line.pickup ? (pickups[0]?.id ?? 0) : 0,
    name: line.name ?? item.name,
    sku: line.sku ?? item.sku,
    upc: '',
    brand: item.brand,
    binPickingNumber: line.binPickingNumber,
    type,
    quantity: line.quantity,
    quantityShipped: line.shipped,
    quantityRefunded: line.refunded,
    price: line.price ?? item.price,
    weight: type === 'physical' ? (line.weight ?? item.weight) : 0,
    width: type === 'physical' ? item.width : 0,
    height: type === 'physical' ? item.height : 0,
    depth: type === 'physical' ? item.depth : 0,
    options: line.options,
    parentOrderProductId: line.partOf === undefined ? null : (earlier[line.partOf]?.id ?? null),
    giftCertificateId: type === 'giftcertificate' ? id : null,
    fixedShippingCost: 0,
  };
  store.orderProducts.set(id, product);
  return product;
}
