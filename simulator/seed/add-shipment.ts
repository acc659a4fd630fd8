import { readNewShipment } from '../api/write-shipment';
import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import { isShippable, productsOf } from '../orders/lines';
import { recordShipment } from '../orders/record-shipment';
import type { SimulatorContext } from '../simulator';

/**
 * Ships as the merchant does in the control panel, from the API's own keys; `{}` sends all that is left to the first
 * address with something left. Throws V2Error 400 as the API does.
 */
export function addShipment(
  sim: SimulatorContext,
  { store, order }: { store: StoreEntity; order: OrderEntity },
  fields: Record<string, unknown> = {},
): ShipmentEntity {
  const left = productsOf(store, order)
    .filter(isShippable)
    .filter(({ quantity, quantityShipped }) => quantity > quantityShipped);
  const orderAddressId = fields.order_address_id ?? left[0]?.orderAddressId;
  const items = left
    .filter((product) => product.orderAddressId === Number(orderAddressId))
    .map(({ id, quantity, quantityShipped }) => ({ order_product_id: id, quantity: quantity - quantityShipped }));
  const shipment = readNewShipment(
    { sim, store, order },
    { shipping_provider: '', ...fields, order_address_id: orderAddressId, items: fields.items ?? items },
  );
  return recordShipment(sim, { store, order }, shipment);
}
