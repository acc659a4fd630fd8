import { beforeEach, expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { listPackingSlips } from '@/lib/packing-slips/list-packing-slips';
import { createShipment } from '@/lib/shipments/create-shipment';
import { toIntent, toJson } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, placeOrder } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

let context: Context;
beforeEach(async () => {
  context = await createTestStore();
});

const slipsOf = (...orderIds: number[]) => listPackingSlips(context, { orderIds, shipments: [] });

async function ship(orderId: number, item: { id: number; quantity: number }, addressId?: number): Promise<number> {
  const body = {
    items: [{ order_product_id: item.id, quantity: item.quantity }],
    ...(addressId && { order_address_id: addressId }),
  };
  const made = await control<{ id: number }>('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, body);
  return made.id;
}

/** The calls that reading took, without the one for the store itself, which is remembered. */
async function callsOf(read: () => Promise<unknown>): Promise<string[]> {
  await control('DELETE', `/requests?store=${context.store.hash}`);
  await read();
  const requests = await control<{ path: string }[]>('GET', `/requests?store=${context.store.hash}`);
  return requests.map(({ path }) => path.replace(/\?.*/, '')).filter((path) => path !== '/v2/store');
}

test('prints what is left to ship, a slip for each address', async () => {
  const { id } = await placeOrder(context, {
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
      { name: 'Chair', pickup: true },
    ],
    addresses: 2,
    customerMessage: 'Ring twice',
    staffNotes: 'Fragile',
  });
  const { slips, remarks, sender } = await slipsOf(id);
  expect(remarks).toEqual([]);
  expect(slips).toMatchObject([
    {
      orderId: id,
      about: 'Items to ship',
      customerMessage: 'Ring twice',
      items: [{ name: 'Mug', quantity: 2, sku: 'M-1', bin: 'A7', details: ['Colour: Red'] }],
    },
    { about: 'Items to ship', items: [{ name: 'Plate', quantity: 1 }] },
  ]);
  expect(slips[0]?.to).not.toEqual([]);
  expect(slips[0]?.to).not.toEqual(slips[1]?.to);
  expect(sender.name).not.toBe('');
  expect(sender.lines).not.toEqual([]);
  expect(JSON.stringify(slips)).not.toContain('Fragile');
});

test('prints all that was shipped once nothing is left, and nothing of what was refunded', async () => {
  const shipped = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 3, shipped: 2, refunded: 1 }] });
  const refunded = await placeOrder(context, { lines: [{ quantity: 1, refunded: 1 }] });
  const { slips, remarks } = await slipsOf(shipped.id, refunded.id);
  expect(slips).toMatchObject([{ about: 'All items, shipped', items: [{ name: 'Mug', quantity: 2 }] }]);
  expect(remarks).toEqual([`Nothing of order ${refunded.id} is to be shipped.`]);
});

test('reads orders that lie close together in one call, and keeps the order they were asked for', async () => {
  const ids = [];
  for (let index = 0; index < 6; index++) ids.push((await placeOrder(context)).id);
  const asked = [ids[4], ids[0], ids[2]].map(Number);
  const calls = await callsOf(async () => {
    const { slips } = await slipsOf(...asked);
    expect(slips.map(({ orderId }) => orderId)).toEqual(asked);
  });
  expect(calls).toEqual(['/v2/orders']);
});

test('reads one order in one call, and shipments only where they are asked for', async () => {
  const { id, products } = await placeOrder(context);
  const shipmentId = await ship(id, { id: products[0]?.id ?? 0, quantity: 1 });
  expect(await callsOf(() => slipsOf(id))).toEqual([`/v2/orders/${id}`]);
  const calls = await callsOf(() =>
    listPackingSlips(context, { orderIds: [], shipments: [{ orderId: id, shipmentId }] }),
  );
  expect(calls.toSorted()).toEqual([`/v2/orders/${id}`, `/v2/orders/${id}/shipments`]);
});

test('reads line by line what BigCommerce only links to', async () => {
  const { id } = await placeOrder(context, { lines: [{ name: 'Mug', quantity: 3 }] });
  const other = await placeOrder(context);
  const whole = await slipsOf(id, other.id);
  const links = { shipping: [{ id: 1, items_total: 3, line_items: [{ url: 'https://x.test', resource: '/x' }] }] };
  const body = [
    { id, consignments: links },
    { id: other.id, consignments: { url: 'https://x.test' } },
  ];
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'GET /v2/orders',
    fault: { kind: 'status', status: 200, body },
  });
  const calls = await callsOf(async () => {
    expect((await slipsOf(id, other.id)).slips).toEqual(whole.slips);
  });
  expect(calls).toContain(`/v2/orders/${id}/products`);
});

test('finds what a list leaves out, and says what the store has not', async () => {
  const { id } = await placeOrder(context);
  const archived = await placeOrder(context);
  await control('DELETE', `/stores/${context.store.hash}/orders/${archived.id}`);
  const { slips, remarks } = await slipsOf(id, archived.id, 999_999);
  expect(slips.map(({ orderId }) => orderId)).toEqual([id, archived.id]);
  expect(remarks).toEqual(['This store has no order 999999.']);
});

test('numbers the parcels to one address, and tells when more follow', async () => {
  const { id, products, addresses } = await placeOrder(context, {
    lines: [
      { name: 'Mug', quantity: 3 },
      { name: 'Plate', addressIndex: 1 },
    ],
    addresses: 2,
  });
  const [mug, plate] = products.map((product) => product.id);
  const first = await ship(id, { id: Number(mug), quantity: 1 }, addresses[0]?.id);
  const alone = await ship(id, { id: Number(plate), quantity: 1 }, addresses[1]?.id);
  const parcels = async (...shipmentIds: number[]) => {
    const shipments = shipmentIds.map((shipmentId) => ({ orderId: id, shipmentId }));
    const { slips } = await listPackingSlips(context, { orderIds: [], shipments });
    return slips.map(({ about, items }) => [about, ...items.map((item) => `${item.quantity} ${item.name}`)]);
  };
  expect(await parcels(first, alone)).toEqual([
    ['Parcel 1, more to follow', '1 Mug'],
    ['Parcel 1 of 1', '1 Plate'],
  ]);
  const second = await ship(id, { id: Number(mug), quantity: 2 }, addresses[0]?.id);
  expect(await parcels(second, first)).toEqual([
    ['Parcel 2 of 2', '2 Mug'],
    ['Parcel 1 of 2', '1 Mug'],
  ]);
});

test('says what a shipment says', async () => {
  const { id } = await placeOrder(context, { customerMessage: 'Ring twice' });
  const form = await drawForm(context, id, { comments: 'Leave it with the neighbour' });
  const created = await createShipment(context, { orderId: id, form });
  const shipmentId = created.state === 'created' ? created.shipmentId : 0;
  const { slips } = await listPackingSlips(context, { orderIds: [], shipments: [{ orderId: id, shipmentId }] });
  expect(slips).toMatchObject([
    {
      carrier: 'FedEx',
      trackingNumber: '794600000000',
      trackingLink: '',
      shippingMethod: 'FedEx Ground',
      comments: 'Leave it with the neighbour',
      customerMessage: 'Ring twice',
    },
  ]);
});

test('says the merchant’s own tracking link', async () => {
  const { id } = await placeOrder(context);
  const trackingLink = 'https://courier.example/parcels/7';
  const form = await drawForm(context, id, { trackingMode: 'link', trackingLink });
  const created = await createShipment(context, { orderId: id, form });
  const shipmentId = created.state === 'created' ? created.shipmentId : 0;
  const { slips } = await listPackingSlips(context, { orderIds: [], shipments: [{ orderId: id, shipmentId }] });
  expect(slips).toMatchObject([{ trackingLink, trackingNumber: '' }]);
});

test('keeps the parts of an address apart, so that each is written in its own direction', async () => {
  const dubai = { city: 'دبي', state: 'Dubai', zip: '12345', country: 'United Arab Emirates' };
  const { id } = await placeOrder(context, { addresses: [dubai] });
  const [slip] = (await slipsOf(id)).slips;
  expect(slip?.to).toContainEqual(['دبي', 'Dubai', '12345']);
  expect(slip?.to).toContainEqual(['United Arab Emirates']);
});

test('says which shipments are gone, and reads no other store’s orders', async () => {
  const { id } = await placeOrder(context);
  const theirs = await placeOrder(await createTestStore(), {});
  const { slips, remarks } = await listPackingSlips(context, {
    orderIds: [theirs.id + 1_000],
    shipments: [
      { orderId: id, shipmentId: 999 },
      { orderId: 777_777, shipmentId: 1 },
    ],
  });
  expect(slips).toEqual([]);
  expect(remarks).toEqual([
    `This store has no order ${theirs.id + 1_000}.`,
    `Order ${id} has no shipment 999. It may have been deleted.`,
    'This store has no order 777777.',
  ]);
});

test('warns of orders of which something may be in a parcel already', async () => {
  const { id } = await placeOrder(context);
  const form = await drawForm(context, id);
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'POST /v2/orders/*/shipments',
    fault: { kind: 'drop', when: 'after' },
  });
  await createShipment(context, { orderId: id, form });
  expect((await slipsOf(id)).remarks).toEqual([
    `It is not certain yet whether a shipment of order ${id} was made. Look at the order before you pack it.`,
  ]);
});

test('warns also when very many other shipments of the store are not settled', async () => {
  const { id } = await placeOrder(context);
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'POST /v2/orders/*/shipments',
    fault: { kind: 'drop', when: 'after' },
  });
  await createShipment(context, { orderId: id, form: await drawForm(context, id) });
  const db = await prisma();
  const lost = toIntent(await db.shipmentIntent.findFirstOrThrow({ where: { orderId: id } }));
  const json = { payload: toJson(lost.payload), before: toJson(lost.before), items: toJson(lost.items) };
  const earlier = new Date(lost.createdAt.getTime() - 60_000);
  await db.shipmentIntent.createMany({
    data: Array.from({ length: 200 }, (_, index) => {
      const unique = { id: crypto.randomUUID(), formId: crypto.randomUUID(), orderId: 10_000 + index };
      return { ...lost, ...json, ...unique, createdAt: earlier };
    }),
  });
  expect((await slipsOf(id)).remarks).toHaveLength(1);
});

test('prints the store’s name alone while BigCommerce cannot say more', async () => {
  const { id } = await placeOrder(context);
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'GET /v2/store',
    times: 10,
    fault: { kind: 'status', status: 403 },
  });
  const { slips, sender } = await slipsOf(id);
  expect(slips).toHaveLength(1);
  expect(sender).toEqual({ name: context.store.facts.name, lines: [], logoUrl: null });
});

test.each([
  ['https://cdn11.bigcommerce.com/s-1/logo.png', true],
  ['https://store-1.mybigcommerce.com/logo.png', true],
  ['http://cdn11.bigcommerce.com/logo.png', false],
  ['https://bigcommerce.com.example/logo.png', false],
  ['https://evilbigcommerce.com/logo.png', false],
  ['/logo.png', false],
])('shows the logo %s: %s', async (url, isShown) => {
  const { id } = await placeOrder(context);
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'GET /v2/store',
    fault: { kind: 'status', status: 200, body: { name: 'Shop', logo: { url } } },
  });
  expect((await slipsOf(id)).sender.logoUrl).toBe(isShown ? url : null);
});
