import { providerDisplayName } from '../carriers/tracking';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import { toRfc2822 } from './formats';
import { sendPostalAddress } from './postal-address';

/** A shipment with both addresses and the lines' product ids. BigCommerce docs: orders V2, shipments. */
export function sendShipment(store: StoreEntity, shipment: ShipmentEntity): Record<string, unknown> {
  const order = store.orders.get(shipment.orderId);
  const address = store.orderAddresses.get(shipment.orderAddressId);
  return {
    id: shipment.id,
    order_id: shipment.orderId,
    customer_id: order?.customerId ?? 0,
    order_address_id: shipment.orderAddressId,
    date_created: toRfc2822(shipment.createdAt),
    tracking_number: shipment.trackingNumber,
    merchant_shipping_cost: shipment.merchantShippingCost,
    shipping_method: shipment.shippingMethod,
    comments: shipment.comments,
    shipping_provider: shipment.shippingProvider,
    tracking_carrier: shipment.trackingCarrier,
    tracking_link: shipment.trackingLink,
    billing_address: order ? sendPostalAddress(order.billing) : {},
    shipping_address: address ? sendPostalAddress(address.postal) : {},
    items: shipment.items.map(({ orderProductId, quantity }) => {
      const product = store.orderProducts.get(orderProductId);
      return { order_product_id: orderProductId, product_id: product?.productId ?? 0, quantity };
    }),
    shipping_provider_display_name: providerDisplayName(shipment.shippingProvider),
    generated_tracking_link: shipment.generatedTrackingLink,
  };
}
