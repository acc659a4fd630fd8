import { describe, expect, test } from 'vitest';
import { createStore } from '../create-store';
import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { addressesOf, isShippable, productsOf, shipmentsOf } from '../orders/lines';
import { testSimulator } from '../testing/test-simulator';

const { sim } = testSimulator();
const standard = createStore(sim, { template: 'standard' });
const pro = createStore(sim, { template: 'pro' });

test('an empty store has a storefront, and neither zones nor orders', () => {
  const empty = createStore(sim, { template: 'empty' });
  expect(empty.channels.size).toBe(1);
  expect([empty.zones.size, empty.orders.size, empty.connections.size]).toEqual([0, 0, 0]);
});

describe('the standard store', () => {
  const orders = [...standard.orders.values()];
  const has = (test: (order: OrderEntity) => boolean) => {
    expect(orders.some(test)).toBe(true);
  };

  test('has more than 1,200 orders, the newest of today, in order of time', () => {
    expect(orders.length).toBeGreaterThan(1200);
    const times = orders.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(sim.now() - Math.max(...times)).toBeLessThan(3 * 3_600_000);
    expect(Math.max(...times)).toBeLessThanOrEqual(sim.now());
  });

  test('has an order of every status', () => {
    expect([...new Set(orders.map(({ statusId }) => statusId))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, id) => id),
    );
  });

  test('has each kind of order that is hard to ship or to show', () => {
    const lines = (order: OrderEntity) => productsOf(standard, order);
    const addresses = (order: OrderEntity) => addressesOf(standard, order);
    has(
      (order) =>
        new Set(
          lines(order)
            .filter(isShippable)
            .map((line) => line.orderAddressId),
        ).size > 1,
    );
    has((order) => addresses(order).some(({ id }) => lines(order).every((line) => line.orderAddressId !== id)));
    has((order) => lines(order).every(({ type }) => type === 'digital'));
    has((order) => new Set(lines(order).map(({ type }) => type)).size > 1);
    has((order) => lines(order).some(({ type }) => type === 'giftcertificate'));
    has((order) => order.pickups.length > 0 && lines(order).every(({ pickupId }) => pickupId > 0));
    has((order) => lines(order).some(({ parentOrderProductId }) => parentOrderProductId !== null));
    has((order) => lines(order).some((line) => line.quantityRefunded > 0 && line.quantityRefunded < line.quantity));
    has((order) => lines(order).some(({ productId, type }) => productId === 0 && type === 'physical'));
    has((order) => order.statusId === 3 && lines(order).some((line) => line.quantityShipped < line.quantity));
    has(({ customerId }) => customerId === 0);
    has(({ isDeleted }) => isDeleted);
    has((order) => addresses(order).some(({ postal }) => postal.street1.length === 200));
    has((order) => addresses(order).some(({ postal }) => /[\u3040-\u30ff]/.test(postal.street2)));
    has((order) => addresses(order).some(({ postal }) => /[\u0600-\u06ff]/.test(postal.lastName)));
  });

  test('has shipments with a custom link, without a carrier, and of the greatest length', () => {
    const shipments = [...standard.shipments.values()];
    const some = (test: (shipment: (typeof shipments)[number]) => boolean) => {
      expect(shipments.some(test)).toBe(true);
    };
    some(({ trackingLink, generatedTrackingLink }) => trackingLink !== '' && generatedTrackingLink === '');
    some(({ shippingProvider }) => shippingProvider === 'custom');
    some(({ trackingNumber }) => trackingNumber.length === 50);
    some(({ comments }) => comments.length === 65_535);
  });

  test('has zones of every type, one switched off and one of 1,200 postal codes', () => {
    const zones = [...standard.zones.values()];
    expect(new Set(zones.map(({ type }) => type))).toEqual(new Set(['country', 'state', 'zip', 'global']));
    expect(zones.filter(({ enabled }) => !enabled)).toHaveLength(1);
    expect(zones.filter(({ type }) => type === 'zip').map(({ locations }) => locations.length)).toEqual([3, 1200]);
    const types = [...standard.methods.values()].map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        'perorder',
        'peritem',
        'weight',
        'total',
        'freeshipping',
        'endicia',
        'upsready',
        'carrier_33',
      ]),
    );
  });
});

test('the pro store measures in kilograms, sells in three storefronts and has its own language', () => {
  expect(pro.settings).toMatchObject({ currency: 'AUD', weightUnits: 'KGS', dimensionUnits: 'Centimeters' });
  expect(pro.channels.size).toBe(3);
  expect(new Set([...pro.orders.values()].map(({ channelId }) => channelId))).toEqual(new Set([1, 2, 3]));
  expect(pro.users.every(({ locale }) => locale === 'en-AU')).toBe(true);
});

test.each([
  ['standard', standard],
  ['pro', pro],
])('in the %s store quantities shipped agree with the shipments', (_, store) => {
  for (const order of store.orders.values()) {
    for (const line of productsOf(store, order)) {
      expect(unitsInShipments(store, order, line.id)).toBe(line.quantityShipped);
      expect(line.quantityShipped).toBeLessThanOrEqual(line.quantity);
    }
    for (const shipment of shipmentsOf(store, order)) expect(shipment.createdAt).toBeLessThanOrEqual(sim.now());
  }
});

test('a second store of the same template tells the same story', () => {
  const again = createStore(sim, { template: 'standard' });
  const story = (store: StoreEntity) =>
    [...store.orders.values()].map(({ id, statusId, billing }) => [id, statusId, billing]);
  expect(story(again)).toEqual(story(standard));
});

function unitsInShipments(store: StoreEntity, order: OrderEntity, lineId: number): number {
  return shipmentsOf(store, order)
    .flatMap(({ items }) => items)
    .filter(({ orderProductId }) => orderProductId === lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
