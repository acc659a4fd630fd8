import { expect, test } from 'vitest';
import { leftOutMessage } from '@/components/orders/left-out-message';
import type { OrderRow } from '@/lib/orders/order-row';

const row = {} as OrderRow;
const none = { archived: 0, nothingToShip: 0 };

test('says nothing where number and list agree', () => {
  expect(leftOutMessage({ page: { orders: [row, row], leftOut: none }, count: 2 })).toBe('');
});

test('says nothing where other pages hold the rest', () => {
  expect(leftOutMessage({ page: { orders: [row, row], older: 7, leftOut: none }, count: 30 })).toBe('');
  expect(leftOutMessage({ page: { orders: [row], newer: 7, leftOut: none }, count: 30 })).toBe('');
});

test.each([
  [
    { page: { orders: [row], leftOut: { archived: 0, nothingToShip: 1 } }, count: 2 },
    'BigCommerce counts 2 orders in this tab, by status alone. Left out of the list: 1 with nothing left to ship.',
  ],
  [
    { page: { orders: [], leftOut: { archived: 1, nothingToShip: 0 } }, count: 1 },
    'BigCommerce counts 1 order in this tab, by status alone. Left out of the list: 1 archived.',
  ],
  [
    { page: { orders: [row], older: 7, leftOut: { archived: 2, nothingToShip: 3 } }, count: 30 },
    'BigCommerce counts 30 orders in this tab, by status alone. Left out of this page: 2 archived and 3 with nothing left to ship.',
  ],
  [
    { page: { orders: [row], leftOut: none }, count: 2 },
    'BigCommerce counts 2 orders in this tab, by status alone. Orders may have changed while they were read.',
  ],
])('says why they differ: %#', (shown, message) => {
  expect(leftOutMessage(shown)).toBe(message);
});
