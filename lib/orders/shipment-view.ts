import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import { formatDateTime } from '@/lib/format/format-date';
import { formatMoney } from '@/lib/format/format-money';
import { localeOf } from '@/lib/stores/locale-of';
import { customerName } from '@/lib/orders/order-words';
import { editFields } from '@/lib/shipments/edit-fields';
import type { Context } from '@/lib/stores/context';

/** A shipment as the order's page shows it; what is not set is ''. */
export interface ShipmentView {
  id: number;
  date: string;
  to: string;
  orderAddressId: number;
  items: { orderProductId: number; name: string; quantity: number }[];
  carrier: string;
  trackingNumber: string;
  /** As BigCommerce has it, be it no web address: to be shown, never to be followed. */
  trackingLink: string;
  /** Whose link it is: the merchant's own, or made by BigCommerce from carrier and number. */
  linkIsCustom: boolean;
  shippingMethod: string;
  cost: string;
  comments: string;
  /** What its form is drawn from. */
  fields: ShipmentEditFields;
}

interface Shown {
  context: Context;
  products: readonly Pick<OrderProduct, 'id' | 'name'>[];
}

export function toShipmentView(shipment: Shipment, { context, products }: Shown): ShipmentView {
  const { locale, timeZone } = localeOf(context);
  const hasCost = Number(shipment.merchantShippingCost) > 0;
  return {
    id: shipment.id,
    date: shipment.dateCreated === null ? '' : formatDateTime(shipment.dateCreated, { locale, timeZone }),
    to: customerName(shipment.shippingAddress),
    orderAddressId: shipment.orderAddressId,
    items: shipment.items.map(({ orderProductId, quantity }) => ({
      orderProductId,
      name: itemName(products, orderProductId),
      quantity,
    })),
    carrier: carrierOf(shipment),
    trackingNumber: shipment.trackingNumber,
    trackingLink: shipment.trackingLink || shipment.generatedTrackingLink,
    linkIsCustom: shipment.trackingLink !== '',
    shippingMethod: shipment.shippingMethod,
    cost: hasCost ? formatMoney(shipment.merchantShippingCost, context.store.facts.currency, locale) : '',
    comments: shipment.comments,
    fields: editFields(shipment),
  };
}

/** A line's name, also of one that the order has no more. */
export function itemName(products: Shown['products'], orderProductId: number): string {
  return products.find(({ id }) => id === orderProductId)?.name ?? `Item ${orderProductId}`;
}

function carrierOf({ shippingProvider, shippingProviderName, trackingCarrier }: Shipment): string {
  if (shippingProviderName) return shippingProviderName;
  const provider = shippingProvider === 'custom' ? '' : shippingProvider;
  return trackingCarrierName(provider || trackingCarrier);
}
