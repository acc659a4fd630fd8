import type { Shipment } from '@/lib/bigcommerce/shipments';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

type Described = Pick<
  Shipment,
  | 'trackingNumber'
  | 'trackingLink'
  | 'shippingProvider'
  | 'trackingCarrier'
  | 'shippingMethod'
  | 'merchantShippingCost'
  | 'comments'
>;

/**
 * A shipment's details as the form shows them. A carrier that the app does not know is there as `provider:` and BigCommerce's
 * value: no choice of the form's, but what stays when nobody chooses another. Number and carrier stand beside a link of the
 * merchant's too.
 */
export function editFields(shipment: Described): ShipmentEditFields {
  return {
    trackingMode: trackingMode(shipment),
    carrier: carrierOf(shipment),
    trackingNumber: shipment.trackingNumber,
    trackingLink: shipment.trackingLink,
    shippingMethod: shipment.shippingMethod,
    shippingCost: amount(shipment.merchantShippingCost),
    comments: shipment.comments,
  };
}

function trackingMode(shipment: Described): ShipmentEditFields['trackingMode'] {
  if (shipment.trackingLink) return 'link';
  return carrierOf(shipment) ? 'carrier' : 'none';
}

// `custom` is how BigCommerce reads a provider that was left out. Of a provider and a courier, BigCommerce names the provider.
function carrierOf({ shippingProvider, trackingCarrier, trackingNumber }: Described): string {
  if (shippingProvider && shippingProvider !== 'custom') return `provider:${shippingProvider}`;
  if (trackingCarrier) return `courier:${trackingCarrier}`;
  return trackingNumber ? 'other' : '';
}

/** *8.4000* is 8.40; nothing for 0, which is what BigCommerce has where nothing was said. */
function amount(decimal: string): string {
  if (!(Number(decimal) > 0)) return '';
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}
