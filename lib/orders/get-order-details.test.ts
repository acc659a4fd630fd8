import { expect, test } from 'vitest';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('groups what is shipped by address, and says why the rest is not', async () => {
  const context = await createTestStore();
  const { id, addresses } = await placeOrder(context, {
    lines: [
      {
        name: 'Mug',
        quantity: 3,
        shipped: 1,
        options: [{ name: 'Colour', value: 'Red' }],
        sku: 'M-1',
        binPickingNumber: 'A7',
      },
      { name: 'Plate', quantity: 2, refunded: 1, addressIndex: 1 },
      { name: 'Song', type: 'digital' },
      { name: 'Voucher', type: 'giftcertificate' },
      { name: 'Chair', pickup: true },
    ],
    addresses: 2,
    customerMessage: 'Ring twice',
    staffNotes: 'Fragile',
  });
  const order = await getOrderDetails(context, id);
  expect(order.addresses.map((address) => address.id)).toEqual(addresses.map((address) => address.id));
  expect(order.addresses.map(({ items }) => items)).toMatchObject([
    [{ name: 'Mug', ordered: 3, shipped: 1, left: 2, suggested: 2, details: ['SKU M-1', 'Colour: Red', 'Bin A7'] }],
    [{ name: 'Plate', ordered: 2, refunded: 1, left: 2, suggested: 1 }],
  ]);
  expect(order.otherLines.map(({ name, why }) => [name, why])).toEqual([
    ['Song', 'Digital: the customer downloads it.'],
    ['Voucher', 'Gift certificate: BigCommerce sends it by e-mail.'],
    [
      'Chair',
      expect.stringMatching(/^The customer picks it up at .+\. BigCommerce keeps pickups apart from shipments\.$/),
    ],
  ]);
  expect(order).toMatchObject({ customerMessage: 'Ring twice', staffNotes: 'Fragile', warnings: [] });
  expect(order.shipments).toMatchObject([{ items: [{ name: 'Mug', quantity: 1 }] }]);
});

test('reads an order with three calls, whatever it holds', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { lines: [{ quantity: 3, shipped: 1 }, { addressIndex: 1 }], addresses: 2 });
  await control('DELETE', `/requests?store=${context.store.hash}`);
  await getOrderDetails(context, id);
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toHaveLength(3);
});

test('reads the addresses apart, with a fourth call, only where consignments have ids of their own', async () => {
  const context = await createTestStore();
  const { hash } = context.store;
  await control('POST', '/flags', { store: hash, flags: { consignmentIds: 'other' } });
  const { id, addresses } = await placeOrder(context, { lines: [{ name: 'Mug' }] });
  await control('DELETE', `/requests?store=${hash}`);
  const order = await getOrderDetails(context, id);
  expect(order.addresses).toMatchObject([{ id: addresses[0]?.id, items: [{ name: 'Mug' }] }]);
  expect(order.addresses[0]?.lines.length).toBeGreaterThan(2);
  expect(await control('GET', `/requests?store=${hash}`)).toHaveLength(4);
});

test('marks bundles and their parts, which BigCommerce keeps as lines of their own', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { lines: [{ name: 'Set' }, { name: 'Spoon', partOf: 0 }, { name: 'Mug' }] });
  const { addresses } = await getOrderDetails(context, id);
  expect(addresses[0]?.items).toMatchObject([
    { name: 'Set', inBundle: true },
    { name: 'Spoon', inBundle: true },
    { name: 'Mug', inBundle: false },
  ]);
  expect(addresses[0]?.items[1]?.details).toContain('Part of Set');
});

test('says what the shopper chose and paid for shipping to each address', async () => {
  const context = await createTestStore();
  const address = { shippingMethod: 'Overnight', shippingCost: 12.5 };
  const { id } = await placeOrder(context, { lines: [{}], addresses: [address] });
  expect((await getOrderDetails(context, id)).addresses).toMatchObject([
    { shippingMethod: 'Overnight', shippingCost: '$12.50' },
  ]);
});

test.each([
  [5, 'This order was cancelled.'],
  [7, 'This order is not paid yet.'],
  [11, undefined],
])('warns before shipping an order of status %i when there is reason to', async (statusId, warning) => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { statusId });
  expect((await getOrderDetails(context, id)).warnings).toEqual(warning === undefined ? [] : [warning]);
});

test('shows a shipment with its carrier, links and cost', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context);
  await createShipment(context, { orderId: id, form: await drawForm(context, id, { comments: 'Box 1' }) });
  const { shipments } = await getOrderDetails(context, id);
  expect(shipments).toMatchObject([
    {
      carrier: 'FedEx',
      trackingNumber: '794600000000',
      shippingMethod: 'FedEx Ground',
      cost: '$8.40',
      comments: 'Box 1',
    },
  ]);
  expect(shipments[0]?.trackingLink).toMatch(/^https?:/);
});

test('shows a lost shipment as being checked, and what it sets aside', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 2 }] });
  await onNextShipment(context, { kind: 'drop', when: 'before' });
  await createShipment(context, { orderId: id, form: await drawForm(context, id) });
  const { intents, addresses } = await getOrderDetails(context, id);
  expect(intents).toMatchObject([{ state: 'checking', items: '2 × Mug', tracking: 'FedEx 794600000000' }]);
  expect(addresses[0]?.items).toMatchObject([{ reserved: 2, left: 0 }]);
});

test('shows no order that is another store’s', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context);
  const stranger = await createTestStore();
  await expect(getOrderDetails(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('writes weights in the store’s units, for each unit and for what is left', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 3, shipped: 1, weight: 1.1 }] });
  const facts = { ...context.store.facts, weightUnits: 'LBS' };
  const { addresses } = await getOrderDetails({ ...context, store: { ...context.store, facts } }, id);
  expect(addresses[0]?.items[0]?.details).toContain('1.1 lb each');
  expect(addresses).toMatchObject([{ weightLeft: '2.2 lb' }]);
});

test('warns of what does not add up', async () => {
  const context = await createTestStore();
  const { hash } = context.store;
  await control('POST', '/flags', { store: hash, flags: { overShippingRefused: false } });
  const { id, products } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 2 }] });
  const items = [{ order_product_id: products[0]?.id, quantity: 3 }];
  await control('POST', `/stores/${hash}/orders/${id}/shipments`, { items });
  await control('PUT', `/stores/${hash}/orders/${id}`, { is_deleted: true });
  expect((await getOrderDetails(context, id)).warnings).toEqual([
    'This order is archived.',
    expect.stringContaining('More of Mug was shipped than ordered: 3 of 2.'),
  ]);
});

test('warns of an order that is marked Shipped without a shipment', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { statusId: 2 });
  expect((await getOrderDetails(context, id)).warnings).toEqual([expect.stringContaining('without a shipment')]);
});

test('shows a tracking link as it is, also one that is no web address', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, { lines: [{ quantity: 2 }] });
  const link = 'track.example.com/1';
  await control('POST', `/stores/${context.store.hash}/orders/${id}/shipments`, { tracking_link: link });
  expect((await getOrderDetails(context, id)).shipments).toMatchObject([{ trackingLink: link }]);
});

test('names each address by person and place, and numbers those that are named alike', async () => {
  const context = await createTestStore();
  const ada = { firstName: 'Ada', lastName: 'Byron', city: 'Portland' };
  const { id } = await placeOrder(context, {
    lines: [{}, { addressIndex: 1 }, { addressIndex: 2 }],
    addresses: [ada, ada, { ...ada, city: 'Austin' }],
  });
  expect((await getOrderDetails(context, id)).addresses.map(({ name }) => name)).toEqual([
    'Ada Byron, Portland (address 1)',
    'Ada Byron, Portland (address 2)',
    'Ada Byron, Austin',
  ]);
});
