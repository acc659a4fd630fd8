import type { ShipmentInput } from '@/lib/bigcommerce/shipments';
import { parseCarrierChoice } from '@/lib/definitions/carrier-choice';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';

/**
 * What a checked form asks BigCommerce to make. The provider is always named, be it by `''`: BigCommerce takes a missing one
 * for `custom`. Provider and tracking carrier are never both named, because they would have to agree.
 */
export function shipmentBody(form: ShipmentForm): ShipmentInput {
  return {
    orderAddressId: form.orderAddressId,
    items: form.items.filter(({ quantity }) => quantity > 0).toSorted((a, b) => a.orderProductId - b.orderProductId),
    ...tracking(form),
    ...(form.shippingMethod && { shippingMethod: form.shippingMethod }),
    ...(form.shippingCost && { merchantShippingCost: form.shippingCost }),
    ...(form.comments && { comments: form.comments }),
  };
}

function tracking({ trackingMode, carrier, trackingNumber, trackingLink }: ShipmentForm) {
  if (trackingMode === 'none') return { shippingProvider: '' };
  if (trackingMode === 'link') return { shippingProvider: '', trackingLink };
  const choice = parseCarrierChoice(carrier);
  if (choice?.kind === 'provider') return { shippingProvider: choice.id, trackingNumber };
  const courier = choice?.kind === 'courier' ? { trackingCarrier: choice.slug } : {};
  return { shippingProvider: '', ...courier, trackingNumber };
}
