/** A value of a shipment's `shipping_provider` that BigCommerce itself knows. BigCommerce docs: create order shipment. */
export interface ShippingProvider {
  id: string;
  name: string;
  /** BigCommerce cannot tell from the provider alone whose tracking page to link to. */
  linkUncertain?: true;
}

export const shippingProviders: readonly ShippingProvider[] = [
  { id: 'usps', name: 'USPS' },
  { id: 'ups', name: 'UPS' },
  { id: 'fedex', name: 'FedEx' },
  { id: 'auspost', name: 'Australia Post' },
  { id: 'canadapost', name: 'Canada Post' },
  { id: 'royalmail', name: 'Royal Mail' },
  { id: 'endicia', name: 'Endicia (USPS)' },
  { id: 'upsready', name: 'UPS Ready' },
  { id: 'shipperhq', name: 'ShipperHQ', linkUncertain: true },
];
