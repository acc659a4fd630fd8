import { expect, test } from 'vitest';
import { parsePackingSlipQuery, slipsAskedFrom } from '@/lib/packing-slips/packing-slip-query';

test('reads orders and shipments, each once and in the order they are asked for', () => {
  expect(parsePackingSlipQuery({ orders: '13,12, 13', shipment: ['12-4', '12-3', '12-4'] })).toEqual({
    orderIds: [13, 12],
    shipments: [
      { orderId: 12, shipmentId: 4 },
      { orderId: 12, shipmentId: 3 },
    ],
  });
  expect(parsePackingSlipQuery({ orders: ['12', '13,14'] })).toMatchObject({ orderIds: [12, 13, 14] });
  expect(parsePackingSlipQuery({})).toEqual({ orderIds: [], shipments: [] });
});

test.each([
  { orders: 'twelve' },
  { orders: '12;13' },
  { orders: '-1' },
  { orders: '0' },
  { orders: '99999999999' },
  { shipment: '12' },
  { shipment: '12-' },
  { shipment: '12-3-4' },
  { orders: '12', shipment: '12-x' },
])('does not read %o', (asked) => {
  expect(parsePackingSlipQuery(asked)).toBe('unreadable');
});

test('takes 25 and refuses 26, orders and shipments together', () => {
  const numbers = Array.from({ length: 25 }, (_, index) => index + 1).join(',');
  expect(parsePackingSlipQuery({ orders: numbers })).toMatchObject({ shipments: [] });
  expect(parsePackingSlipQuery({ orders: `${numbers},26` })).toBe('too_many');
  expect(parsePackingSlipQuery({ orders: numbers, shipment: '1-1' })).toBe('too_many');
});

test('leads back to where the slips were asked for', () => {
  expect(slipsAskedFrom({ shipment: ['12-3', '12-4'] })).toBe('/orders/12');
  expect(slipsAskedFrom({ shipment: '12-3', view: 'panel' })).toBe('/orders/12?view=panel');
  expect(slipsAskedFrom({ shipment: ['12-3', '13-4'] })).toBe('/orders');
  expect(slipsAskedFrom({ orders: '12', tab: 'shipped', from: '2026-03-01' })).toBe(
    '/orders?tab=shipped&from=2026-03-01',
  );
  expect(slipsAskedFrom({ orders: '12', shipment: '12-3' })).toBe('/orders');
  expect(slipsAskedFrom({})).toBe('/orders');
});
