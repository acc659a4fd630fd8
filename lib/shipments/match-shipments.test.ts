import { expect, test } from 'vitest';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { fits, matchShipments, type Looked } from '@/lib/shipments/match-shipments';

const START = '2026-11-21T10:00:00.000Z';

function intent(
  id: string,
  changes: Omit<Partial<Looked>, 'before'> & { before?: Partial<Looked['before']> } = {},
): Looked {
  const items = [{ orderProductId: 5, quantity: 2 }];
  const shown = { statusId: 11, shipmentIds: [1], items: {}, shipped: {} };
  const before = { startedAt: START, ...shown, movedUnexplained: false, resends: 0, replacedGone: false };
  return {
    id,
    orderAddressId: 20,
    items,
    payload: { orderAddressId: 20, items, shippingProvider: 'fedex', trackingNumber: '794600000000' },
    ...changes,
    before: { ...before, ...changes.before },
  };
}

function shipment(id: number, changes: Partial<Shipment> = {}): Shipment {
  return {
    id,
    orderId: 100,
    orderAddressId: 20,
    dateCreated: START,
    items: [{ orderProductId: 5, quantity: 2 }],
    trackingNumber: '794600000000',
    shippingProvider: 'fedex',
    shippingProviderName: 'FedEx',
    trackingCarrier: '',
    trackingLink: '',
    generatedTrackingLink: 'https://fedex.example/794600000000',
    shippingMethod: '',
    merchantShippingCost: '0.0000',
    comments: '',
    shippingAddress: {} as Shipment['shippingAddress'],
    ...changes,
  };
}

function idsOf(candidates: Map<string, Shipment[]>): Record<string, number[]> {
  return Object.fromEntries([...candidates].map(([id, shipments]) => [id, shipments.map((made) => made.id)]));
}

test('knows a shipment by address, items and tracking', () => {
  expect(fits(intent('a'), shipment(2))).toBe(true);
});

test.each([
  ['goes to another address', { orderAddressId: 21 }],
  ['has another quantity', { items: [{ orderProductId: 5, quantity: 1 }] }],
  ['has another line', { items: [{ orderProductId: 6, quantity: 2 }] }],
  [
    'has a line more',
    {
      items: [
        { orderProductId: 5, quantity: 2 },
        { orderProductId: 6, quantity: 1 },
      ],
    },
  ],
  ['has another number', { trackingNumber: 'OTHER' }],
  ['has a link of its own', { trackingLink: 'https://example.com' }],
  ['has another carrier', { shippingProvider: 'ups' }],
  ['was made before', { dateCreated: '2026-11-21T09:54:59.000Z' }],
])('does not know one that %s', (_, changes) => {
  expect(fits(intent('a'), shipment(2, changes))).toBe(false);
});

test('does not know one that was there before, nor one that is another’s', () => {
  expect(fits(intent('a'), shipment(1))).toBe(false);
  expect(idsOf(matchShipments([intent('a')], [shipment(2)], new Set([2])))).toEqual({ a: [] });
});

test('allows for clocks that differ, quantities in two rows, and a provider that BigCommerce writes as custom', () => {
  const rows = [
    { orderProductId: 5, quantity: 1 },
    { orderProductId: 5, quantity: 1 },
  ];
  expect(fits(intent('a'), shipment(2, { dateCreated: '2026-11-21T09:58:00.000Z', items: rows }))).toBe(true);
  const none = intent('a', { payload: { orderAddressId: 20, items: [], shippingProvider: '' } });
  expect(fits(none, shipment(2, { shippingProvider: 'custom', trackingNumber: '' }))).toBe(true);
});

test('compares the courier only where one was sent', () => {
  const courier = intent('a', {
    payload: { orderAddressId: 20, items: [], shippingProvider: '', trackingCarrier: 'dhl', trackingNumber: '1' },
  });
  const made = { shippingProvider: '', trackingNumber: '1' };
  expect(fits(courier, shipment(2, { ...made, trackingCarrier: 'dhl' }))).toBe(true);
  expect(fits(courier, shipment(2, { ...made, trackingCarrier: 'ups' }))).toBe(false);
  expect(fits(intent('b'), shipment(2, { trackingCarrier: 'fedex' }))).toBe(true);
});

test('leaves several to a person when there are more shipments than intents', () => {
  expect(idsOf(matchShipments([intent('a')], [shipment(2), shipment(3)], new Set()))).toEqual({ a: [2, 3] });
});

test('shares shipments out among intents that nothing distinguishes, the oldest first', () => {
  const intents = [intent('a'), intent('b'), intent('c')];
  expect(idsOf(matchShipments(intents, [shipment(3), shipment(2)], new Set()))).toEqual({ a: [2], b: [3], c: [] });
});

test('gives a shipment to the only intent that it can be, and the others what is left', () => {
  const later = intent('later', { before: { shipmentIds: [1, 2] } });
  expect(idsOf(matchShipments([intent('first'), later], [shipment(2), shipment(3)], new Set()))).toEqual({
    first: [2],
    later: [3],
  });
});
