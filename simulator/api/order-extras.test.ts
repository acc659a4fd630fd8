import { describe, expect, test } from 'vitest';
import { addOrder } from '../seed/add-order';
import type { OrderInput } from '../seed/order-input';
import { notFound, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

function setUp(input: OrderInput = {}) {
  const simulator = testSimulator();
  const added = addOrder(simulator.sim, simulator.store, input);
  const path = `/v2/orders/${added.order.id}`;
  const address = added.addresses[0]?.id ?? 0;
  const ofStore = async (what: string, body?: object): Promise<unknown> =>
    (await simulator.control(`/stores/${simulator.store.hash}${what}`, body)).json();
  return { ...simulator, ...resourceCalls(simulator), ...added, path, address, ofStore };
}

describe('a status the merchant renamed', () => {
  test('has its label everywhere and keeps its name', async () => {
    const { get, path, ofStore } = setUp();
    await ofStore('/settings', { statusLabels: { 11: 'To pack' } });
    const renamed = { name: 'Awaiting Fulfillment', system_label: 'Awaiting Fulfillment', custom_label: 'To pack' };
    expect((await get('/v2/order_statuses/11')).body).toMatchObject(renamed);
    const { statuses } = (await get('/v2/orders/count')).body as { statuses: unknown[] };
    expect(statuses[11]).toMatchObject({ ...renamed, count: 1 });
    expect((await get(path)).body).toMatchObject({ status: 'Awaiting Fulfillment', custom_status: 'To pack' });
  });
});

describe('shipping quotes', () => {
  test('of a storefront’s order are told by both routes, and by the old link not', async () => {
    const { get, path, address } = setUp({ addresses: [{ shippingMethod: 'FedEx Ground', shippingCost: 14.2 }] });
    const { status, body } = await get(`${path}/shipping_addresses/${address}/shipping_quotes`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: String(address),
      timestamp: expect.stringMatching(/ \+0000$/) as string,
      shipping_provider_id: 'bcrealtime',
      shipping_provider_quote: [{ rate: { value: '14.20', unit: 'USD' }, name: 'FedEx Ground' }],
    });
    expect((await get(`${path}/consignments/shipping/${address}/shipping_quotes`)).body).toEqual(body);
    const told = (await get(`${path}/shipping_addresses/${address}`)).body as { shipping_quotes: { resource: string } };
    expect(await get(`/v2${told.shipping_quotes.resource}`)).toEqual({ status: 204, body: undefined });
  });

  test('of a static method hold no quote of a carrier', async () => {
    const { get, path, address } = setUp();
    expect((await get(`${path}/shipping_addresses/${address}/shipping_quotes`)).body).toMatchObject({
      shipping_provider_id: 'bcstatic',
      shipping_provider_quote: [],
    });
  });

  test('of an order that was entered by hand are 204, and of no address 404', async () => {
    const { get, path, address } = setUp({ source: 'manual' });
    expect((await get(`${path}/shipping_addresses/${address}/shipping_quotes`)).status).toBe(204);
    expect((await get(`${path}/consignments/shipping/${address}/shipping_quotes`)).status).toBe(204);
    expect(await get(`${path}/shipping_addresses/9/shipping_quotes`)).toEqual(notFound);
    expect(await get(`${path}/consignments/shipping/9/shipping_quotes`)).toEqual(notFound);
  });
});

test('a consignment has the id of its address, or one of its own by flag', async () => {
  const { get, path, address, store } = setUp();
  const idOf = async () => {
    const { body } = await get(`${path}/consignments`);
    return (body as { shipping: { id: number; shipping_quotes: { resource: string } }[] }).shipping[0];
  };
  expect((await idOf())?.id).toBe(address);
  store.flags.consignmentIds = 'other';
  const other = await idOf();
  expect(other?.id).not.toBe(address);
  expect((await get(`/v2${other?.shipping_quotes.resource ?? ''}`)).status).toBe(200);
  expect((await get(`${path}?include=consignments&consignment_structure=object`)).body).toMatchObject({
    consignments: { shipping: [{ id: other?.id }] },
  });
});

describe('stock', () => {
  const lines = [{ quantity: 2, productId: 82 }, { productId: 0 }, { type: 'digital', productId: 120 }] as const;

  test('is taken when an order is placed, once', async () => {
    const { ofStore, put } = setUp({ lines: [...lines] });
    expect(await ofStore('/stock', { 82: 5 })).toEqual({ 82: 5 });
    const { id } = (await ofStore('/orders', { lines })) as { id: number };
    expect(await ofStore('/stock')).toEqual({ 82: 3 });
    await put(`/v2/orders/${id}`, { status_id: 2 });
    expect(await ofStore('/stock')).toEqual({ 82: 3 });
  });

  test('is taken when all is shipped or the order completed, once, where the store is set so', async () => {
    const { ofStore, put } = setUp({ lines: [...lines] });
    await ofStore('/settings', { updateStockBehavior: 'order_completed_or_shipped' });
    const { id, addresses, products } = (await ofStore('/orders', { lines })) as {
      id: number;
      addresses: { id: number }[];
      products: { id: number }[];
    };
    const items = [{ order_product_id: products[0]?.id, quantity: 2 }];
    await ofStore(`/orders/${id}/shipments`, { order_address_id: addresses[0]?.id, items });
    expect(await ofStore('/stock')).toEqual({ 82: 100 });
    await ofStore(`/orders/${id}/shipments`, {});
    expect(await ofStore('/stock')).toEqual({ 82: 98 });
    await put(`/v2/orders/${id}`, { status_id: 10 });
    expect(await ofStore('/stock')).toEqual({ 82: 98 });
  });
});

test('the ship date outlives a shipment, or not by flag', async () => {
  const { get, remove, path, ofStore, order, store } = setUp();
  const ship = async () => {
    await ofStore(`/orders/${order.id}/shipments`, {});
    await remove(`${path}/shipments`);
    return ((await get(path)).body as { date_shipped: string }).date_shipped;
  };
  expect(await ship()).not.toBe('');
  store.flags.dateShippedAfterDelete = 'cleared';
  expect(await ship()).toBe('');
});

test('a mail tells what the shipment had when it was sent, whatever becomes of it', async () => {
  const { post, put, remove, path, address, products, store } = setUp();
  const body = { order_address_id: address, items: [{ order_product_id: products[0]?.id, quantity: 1 }] };
  const tracked = { tracking_number: 'T-1', tracking_link: 'https://courier.example/T-1' };
  const { id } = (await post(`${path}/shipments`, { ...body, ...tracked })).body as { id: number };
  await put(`${path}/shipments/${id}`, { tracking_number: 'T-2', tracking_link: '' });
  await remove(`${path}/shipments/${id}`);
  await post(`${path}/shipments`, body);
  expect(store.mails).toMatchObject([
    { orderId: products[0]?.orderId, shipmentId: id, trackingNumber: 'T-1', trackingLink: tracked.tracking_link },
    { shipmentId: id + 1, trackingNumber: '', trackingLink: '' },
  ]);
});

test('a store shows its logo once it has one', async () => {
  const { get, ofStore } = setUp();
  expect((await get('/v2/store')).body).toMatchObject({ logo: [] });
  await ofStore('/settings', { logoUrl: 'https://cdn.example/logo.png' });
  expect((await get('/v2/store')).body).toMatchObject({ logo: { url: 'https://cdn.example/logo.png' } });
  expect(await ofStore('/settings')).toMatchObject({ logoUrl: 'https://cdn.example/logo.png', statusLabels: {} });
});

test('quota can be cut while a long list is read, and comes back with the next window', async () => {
  const { call, ofStore, store, sim } = setUp();
  await ofStore('/orders/many', { count: 20 });
  const page = async (number: number) => (await call(`/v2/orders?limit=2&page=${number}`)).status;
  expect(await page(1)).toBe(200);
  await ofStore('/quota', { quota: 5, used: 0 });
  const statuses: number[] = [];
  for (let number = 2; number <= 8; number += 1) statuses.push(await page(number));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  sim.setClockOffset(store, 30_000);
  expect(await page(7)).toBe(200);
});
