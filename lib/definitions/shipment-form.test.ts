import { expect, test } from 'vitest';
import {
  isWebAddress,
  shipmentFieldsSchema,
  shipmentFormSchema,
  shipmentLimits,
  type ShipmentFieldValues,
} from '@/lib/definitions/shipment-form';

const valid: ShipmentFieldValues = {
  orderAddressId: 20,
  items: [{ orderProductId: 5, quantity: ' 2 ' }],
  trackingMode: 'carrier',
  carrier: 'provider:fedex',
  trackingNumber: '794600000000',
  trackingLink: '',
  shippingMethod: '',
  shippingCost: '',
  comments: '',
};

/** The paths that a form's messages stand at. */
function wrong(changes: Partial<ShipmentFieldValues>): string[] {
  const parsed = shipmentFieldsSchema.safeParse({ ...valid, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

test('makes a number of a typed quantity', () => {
  expect(shipmentFieldsSchema.parse(valid).items).toEqual([{ orderProductId: 5, quantity: 2 }]);
});

test.each([
  ['a status that is none', { drawnFrom: { statusId: 15, shipmentIds: [], left: {} } }],
  ['a status below all', { drawnFrom: { statusId: -1, shipmentIds: [], left: {} } }],
  ['an address beyond what is kept', { orderAddressId: 2_147_483_648 }],
  ['a shipment beyond what is kept', { drawnFrom: { statusId: 11, shipmentIds: [2_147_483_648], left: {} } }],
])('refuses a submission with %s', (_, changes) => {
  const whole = { ...valid, formId: crypto.randomUUID(), drawnFrom: { statusId: 14, shipmentIds: [], left: {} } };
  expect(shipmentFormSchema.safeParse(whole).success).toBe(true);
  expect(shipmentFormSchema.safeParse({ ...whole, ...changes }).success).toBe(false);
});

test.each(['', '-1', '1.5', '1e3', 'two', '1234567'])('refuses "%s" as a quantity', (quantity) => {
  expect(wrong({ items: [{ orderProductId: 5, quantity }] })).toEqual(['items.0.quantity']);
});

test('refuses a shipment of nothing, and a line listed twice', () => {
  expect(wrong({ items: [{ orderProductId: 5, quantity: '0' }] })).toEqual(['items.0.quantity']);
  expect(wrong({ items: [] })).toEqual(['items.0.quantity']);
  const item = { orderProductId: 5, quantity: '1' };
  expect(wrong({ items: [item, item] })).toEqual(['items.0.quantity']);
});

test('wants a carrier and a number where the customer is to follow by them', () => {
  expect(wrong({ carrier: '', trackingNumber: ' ' })).toEqual(['carrier', 'trackingNumber']);
  expect(wrong({ carrier: '', trackingNumber: '', trackingMode: 'none' })).toEqual([]);
});

test.each(['trackingNumber', 'shippingMethod', 'comments'] as const)('takes %s up to its limit', (field) => {
  expect(wrong({ [field]: 'x'.repeat(shipmentLimits[field]) })).toEqual([]);
  expect(wrong({ [field]: 'x'.repeat(shipmentLimits[field] + 1) })).toEqual([field]);
});

test('takes a tracking link up to its limit', () => {
  const link = (length: number) => 'https://example.com/'.padEnd(length, 'x');
  expect(wrong({ trackingMode: 'link', trackingLink: link(500) })).toEqual([]);
  expect(wrong({ trackingMode: 'link', trackingLink: link(501) })).toEqual(['trackingLink']);
});

test.each([
  'javascript:alert(1)',
  'ftp://example.com',
  'example.com',
  'https://',
  'https://a b',
  '//example.com',
  'data:text/html,x',
])('does not take "%s" for a web address', (address) => {
  expect(isWebAddress(address)).toBe(false);
  expect(wrong({ trackingMode: 'link', trackingLink: address })).toEqual(['trackingLink']);
});

test.each(['8', '8.4', '8.4000', '0'])('takes %s as a cost', (shippingCost) => {
  expect(wrong({ shippingCost })).toEqual([]);
});

test.each(['$8', '8,40', '-1', '8.40001', '1e2', '.5'])('refuses %s as a cost', (shippingCost) => {
  expect(wrong({ shippingCost })).toEqual(['shippingCost']);
});
