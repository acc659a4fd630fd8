import { expect, test } from 'vitest';
import { shipmentEditSchema } from '@/lib/definitions/shipment-edit';
import { editFields } from '@/lib/shipments/edit-fields';

const PLAIN = {
  trackingNumber: '794600000000',
  trackingLink: '',
  shippingProvider: 'fedex',
  trackingCarrier: '',
  shippingMethod: 'FedEx Ground',
  merchantShippingCost: '8.4000',
  comments: 'Box 1',
};

test('shows a shipment as the form would have made it', () => {
  expect(editFields(PLAIN)).toEqual({
    trackingMode: 'carrier',
    carrier: 'provider:fedex',
    trackingNumber: '794600000000',
    trackingLink: '',
    shippingMethod: 'FedEx Ground',
    shippingCost: '8.40',
    comments: 'Box 1',
  });
});

test.each([
  ['a provider that was left out, with a number', { shippingProvider: 'custom' }, ['carrier', 'other']],
  ['a provider that was left out', { shippingProvider: 'custom', trackingNumber: '' }, ['none', '']],
  ['nothing at all', { shippingProvider: '', trackingNumber: '' }, ['none', '']],
  ['a carrier without a number', { trackingNumber: '' }, ['carrier', 'provider:fedex']],
  ['a courier', { shippingProvider: '', trackingCarrier: 'dhl' }, ['carrier', 'courier:dhl']],
  ['both', { trackingCarrier: 'usps' }, ['carrier', 'provider:fedex']],
  ['a provider that nobody knows', { shippingProvider: 'upsonline' }, ['carrier', 'provider:upsonline']],
  ['a link beside a number', { trackingLink: 'https://courier.example' }, ['link', 'provider:fedex']],
])('shows %s', (_, changes, shown) => {
  const { trackingMode, carrier } = editFields({ ...PLAIN, ...changes });
  expect([trackingMode, carrier]).toEqual(shown);
});

test.each([
  ['8.4000', '8.40'],
  ['12', '12.00'],
  ['0.1250', '0.125'],
  ['0.0000', ''],
])('shows a cost of %s as “%s”', (merchantShippingCost, shown) => {
  expect(editFields({ ...PLAIN, merchantShippingCost }).shippingCost).toBe(shown);
});

/** The fields with a message, when a form drawn from this is sent with these changes. */
function wrong(stored: Partial<typeof PLAIN>, changes: object): string[] {
  const drawnFrom = editFields({ ...PLAIN, ...stored });
  const { error } = shipmentEditSchema.safeParse({ ...drawnFrom, drawnFrom, ...changes });
  return [...new Set((error?.issues ?? []).map(({ path }) => path.join('.')))];
}

test('lets everything stand that was there and is not touched', () => {
  const strange = {
    trackingNumber: '',
    shippingProvider: 'Some Carrier',
    shippingMethod: 'x'.repeat(400),
    merchantShippingCost: '0.00001',
  };
  expect(wrong(strange, { comments: 'New' })).toEqual([]);
  expect(wrong({ trackingLink: 'ftp://old.example' }, { comments: 'New' })).toEqual([]);
});

test.each([
  ['a number that is too long', { trackingNumber: 'x'.repeat(51) }, 'trackingNumber'],
  ['a number that was taken away', { trackingNumber: '' }, 'trackingNumber'],
  ['a carrier that is none', { carrier: 'provider:nobody' }, 'carrier'],
  ['a link that is none', { trackingMode: 'link', trackingLink: 'javascript:alert(1)' }, 'trackingLink'],
  ['a cost that is none', { shippingCost: '8,40' }, 'shippingCost'],
])('refuses %s', (_, changes, field) => {
  expect(wrong({}, changes)).toEqual([field]);
});

test('wants everything that another way to follow the parcel needs, and nothing of the former one', () => {
  expect(wrong({ trackingNumber: '', shippingProvider: '' }, { trackingMode: 'carrier' })).toEqual([
    'carrier',
    'trackingNumber',
  ]);
  expect(wrong({ trackingLink: 'ftp://old.example' }, { trackingMode: 'carrier' })).toEqual([]);
});
