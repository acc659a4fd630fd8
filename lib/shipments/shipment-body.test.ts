import { expect, test } from 'vitest';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { shipmentBody } from '@/lib/shipments/shipment-body';

const form: ShipmentForm = {
  formId: '3f0c0d9e-8f57-4a0f-9c39-7f4f7f0a1b2c',
  drawnFrom: { statusId: 11, shipmentIds: [], left: {} },
  orderAddressId: 20,
  items: [
    { orderProductId: 6, quantity: 1 },
    { orderProductId: 5, quantity: 2 },
    { orderProductId: 7, quantity: 0 },
  ],
  trackingMode: 'carrier',
  carrier: 'provider:fedex',
  trackingNumber: '794600000000',
  trackingLink: 'https://track.example.com/1',
  shippingMethod: '',
  shippingCost: '',
  comments: '',
};
const plain = {
  orderAddressId: 20,
  items: [
    { orderProductId: 5, quantity: 2 },
    { orderProductId: 6, quantity: 1 },
  ],
};

test.each([
  [
    'a carrier of BigCommerce',
    { carrier: 'provider:fedex' },
    { shippingProvider: 'fedex', trackingNumber: '794600000000' },
  ],
  [
    'a provider',
    { carrier: 'provider:carrier_33' },
    { shippingProvider: 'carrier_33', trackingNumber: '794600000000' },
  ],
  [
    'a courier',
    { carrier: 'courier:dhl' },
    { shippingProvider: '', trackingCarrier: 'dhl', trackingNumber: '794600000000' },
  ],
  ['another carrier', { carrier: 'other' }, { shippingProvider: '', trackingNumber: '794600000000' }],
  ['a custom link', { trackingMode: 'link' }, { shippingProvider: '', trackingLink: 'https://track.example.com/1' }],
  ['no tracking', { trackingMode: 'none' }, { shippingProvider: '' }],
] as const)('with %s sends that and nothing else', (_, changes, tracking) => {
  expect(shipmentBody({ ...form, ...changes })).toEqual({ ...plain, ...tracking });
});

test('sends method, cost and comments only when there are any', () => {
  const details = { shippingMethod: 'Ground', shippingCost: '8.40', comments: 'Box 1' };
  expect(shipmentBody({ ...form, trackingMode: 'none', ...details })).toEqual({
    ...plain,
    shippingProvider: '',
    shippingMethod: 'Ground',
    merchantShippingCost: '8.40',
    comments: 'Box 1',
  });
});
