import { describe, expect, test } from 'vitest';
import { addOrder } from '../seed/add-order';
import type { OrderInput } from '../seed/order-input';
import { cannotWrite, invalid, notFound, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

function setUp() {
  const simulator = testSimulator();
  const add = (input: OrderInput = {}) => addOrder(simulator.sim, simulator.store, input);
  const calls = resourceCalls(simulator);
  const ids = async (query: string) =>
    (((await calls.get(`/v2/orders?${query}`)).body ?? []) as { id: number }[]).map(({ id }) => id);
  return { ...simulator, ...calls, add, ids };
}

describe('an order', () => {
  test('has money in text, RFC 2822 dates in UTC and links in the old spelling', async () => {
    const { add, get, store } = setUp();
    const { order } = add({
      createdAt: Date.UTC(2024, 2, 13, 16, 35, 37),
      lines: [{ price: 10, quantity: 2 }],
      taxRate: 0.1,
    });
    const link = (name: string) => ({
      url: `https://api.bigcommerce.com/stores/${store.hash}/v2/orders/101/${name}`,
      resource: `/orders/101/${name}`,
    });
    expect((await get(`/v2/orders/${order.id}`)).body).toMatchObject({
      id: 101,
      date_created: 'Wed, 13 Mar 2024 16:35:37 +0000',
      date_shipped: '',
      status_id: 11,
      status: 'Awaiting Fulfillment',
      subtotal_ex_tax: '20.0000',
      subtotal_inc_tax: '22.0000',
      shipping_cost_ex_tax: '8.9500',
      total_inc_tax: '31.8500',
      items_total: 2,
      items_shipped: 0,
      order_is_digital: false,
      shipping_address_count: 1,
      currency_code: 'USD',
      payment_status: 'captured',
      credit_card_type: null,
      products: link('products'),
      shipping_addresses: link('shippingaddresses'),
      coupons: link('coupons'),
    });
  });

  test('is messy now and then: unpadded decimals, {} and "" where others have null', async () => {
    const { add, get, store } = setUp();
    for (let index = 0; index < 5; index += 1) add({ lines: [{ price: 924.47 }] });
    const { body } = await get('/v2/orders/105');
    expect(body).toMatchObject({ subtotal_ex_tax: '924.47', external_source: '' });
    expect(body).toHaveProperty('credit_card_type', {});
    expect((await get('/v2/orders/105/products')).body).toMatchObject([{ event_date: '', wrapping_name: null }]);
    store.flags.messyValues = false;
    expect((await get('/v2/orders/105')).body).toMatchObject({ subtotal_ex_tax: '924.4700', credit_card_type: null });
  });

  test('that nobody placed is 404', async () => {
    const { get } = setUp();
    expect(await get('/v2/orders/9999')).toEqual(notFound);
    expect(await get('/v2/orders/9999/products')).toEqual(notFound);
    expect(await get('/v2/orders/9999/shipping_addresses')).toEqual(notFound);
    expect(await get('/v2/orders/9999/consignments')).toEqual(notFound);
  });
});

describe('the list', () => {
  test('has 50 orders a page by id, 250 at most, and 204 past its end', async () => {
    const { add, get, ids } = setUp();
    for (let index = 0; index < 60; index += 1) add();
    expect(await ids('')).toEqual(Array.from({ length: 50 }, (_, index) => 101 + index));
    expect(await ids('page=2')).toHaveLength(10);
    expect(await ids('page=2&limit=25')).toContain(126);
    expect(await ids('limit=250')).toHaveLength(60);
    expect((await get('/v2/orders?limit=251')).status).toBe(413);
    expect(await get('/v2/orders?page=3')).toEqual({ status: 204, body: undefined });
  });

  test('filters', async () => {
    const { add, ids } = setUp();
    const day = (date: number) => Date.UTC(2024, 4, date);
    add({ createdAt: day(1), customerId: 7, lines: [{ price: 5 }] });
    add({ createdAt: day(2), statusId: 2, channelId: 3, billing: { email: 'Jane@Example.com' } });
    add({ createdAt: day(3), externalOrderId: 'A-1', paymentMethod: 'Manual', lines: [{ price: 500 }] });
    expect(await ids('customer_id=7')).toEqual([101]);
    expect(await ids('customer_id=0')).toEqual([102, 103]);
    expect(await ids('status_id=2')).toEqual([102]);
    expect(await ids('channel_id=3')).toEqual([102]);
    expect(await ids('email=jane@example.com')).toEqual([102]);
    expect(await ids('external_order_id=A-1')).toEqual([103]);
    expect(await ids('payment_method=Manual')).toEqual([103]);
    expect(await ids('min_id=102')).toEqual([102, 103]);
    expect(await ids('max_id=102')).toEqual([101, 102]);
    expect(await ids('max_total=20')).toEqual([101]);
    expect(await ids('min_total=500')).toEqual([103]);
    expect(await ids(`min_date_created=${encodeURIComponent('Thu, 02 May 2024 00:00:00 +0000')}`)).toEqual([102, 103]);
    expect(await ids('max_date_created=2024-05-02T02:00:00%2B02:00')).toEqual([101, 102]);
    expect(await ids('max_date_modified=2024-05-01')).toEqual([101]);
  });

  test.each([1_700_000_000_000, 1_700_000_000_999])(
    'finds an order again by the date it was told with',
    async (createdAt) => {
      const { add, get, ids } = setUp();
      const { order } = add({ createdAt });
      const { date_modified } = (await get(`/v2/orders/${order.id}`)).body as { date_modified: string };
      const date = encodeURIComponent(date_modified);
      expect(await ids(`min_date_modified=${date}&max_date_modified=${date}`)).toEqual([order.id]);
      expect(await ids(`min_date_created=${date}&max_date_created=${date}`)).toEqual([order.id]);
    },
  );

  test.each(['yesterday', '2024-13-45', '03/13/2024', 'May 2 2024', '5', ''])('a date of "%s" is 400', async (date) => {
    const { get } = setUp();
    expect(await get(`/v2/orders?min_date_created=${date}`)).toEqual(invalid('min_date_created'));
  });

  test('sorts', async () => {
    const { add, get, ids } = setUp();
    add({ createdAt: 3000, statusId: 7 });
    add({ createdAt: 1000, statusId: 2 });
    add({ createdAt: 2000, statusId: 7 });
    expect(await ids('sort=id:desc')).toEqual([103, 102, 101]);
    expect(await ids('sort=date_created:asc')).toEqual([102, 103, 101]);
    expect(await ids('sort=date_created')).toEqual([102, 103, 101]);
    expect(await ids('sort=status_id:asc')).toEqual([102, 101, 103]);
    expect(await get('/v2/orders?sort=total:asc')).toEqual(invalid('sort'));
  });

  test('has archived orders in it, or not by flag', async () => {
    const { add, get, ids, store } = setUp();
    add({ isDeleted: true });
    expect((await get('/v2/orders')).body).toMatchObject([{ id: 101, is_deleted: true }]);
    store.flags.archivedOrdersListed = false;
    expect(await ids('')).toEqual([]);
  });

  test('includes consignments only in the object structure', async () => {
    const { add, get } = setUp();
    const { addresses } = add({ lines: [{}, { type: 'digital' }] });
    expect(await get('/v2/orders?include=consignments')).toEqual(invalid('consignment_structure'));
    const { body } = await get('/v2/orders?include=consignments&consignment_structure=object');
    expect(body).toMatchObject([
      {
        consignments: {
          pickups: [],
          shipping: [{ id: addresses[0]?.id, base_cost: 8.95, line_items: [{ resource: '/orders/101/products/501' }] }],
          downloads: [{ line_items: [{ resource: '/orders/101/products/502' }] }],
          email: { gift_certificates: [] },
        },
      },
    ]);
    const whole = await get('/v2/orders?include=consignments.line_items&consignment_structure=object');
    expect(whole.body).toMatchObject([{ consignments: { shipping: [{ line_items: [{ id: 501, quantity: 1 }] }] } }]);
  });
});

test('counts tell every status, with zeros, and take the filters', async () => {
  const { add, get } = setUp();
  add();
  add({ statusId: 2, customerId: 7 });
  const { statuses, count } = (await get('/v2/orders/count')).body as { statuses: { id: number }[]; count: number };
  expect(count).toBe(2);
  expect(statuses.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, id) => id));
  expect(statuses[11]).toMatchObject({
    name: 'Awaiting Fulfillment',
    custom_label: 'Awaiting Fulfillment',
    count: 1,
    sort_order: 3,
  });
  expect(statuses[5]).toMatchObject({ name: 'Cancelled', count: 0, sort_order: 9 });
  expect((await get('/v2/orders/count?customer_id=7')).body).toMatchObject({ count: 1 });
});

test('order statuses are the fixed fifteen', async () => {
  const { get } = setUp();
  const statuses = (await get('/v2/order_statuses')).body as unknown[];
  expect(statuses).toHaveLength(15);
  expect(statuses[9]).toMatchObject({ id: 9, name: 'Awaiting Shipment', system_label: 'Awaiting Shipment', order: 4 });
  expect((await get('/v2/order_statuses/3')).body).toEqual(statuses[3]);
  expect(await get('/v2/order_statuses/15')).toEqual(notFound);
});

describe('changing an order', () => {
  test('takes a status and moves date_modified', async () => {
    const { add, put, sim } = setUp();
    const { order } = add({ createdAt: 1000 });
    const before = sim.now();
    expect((await put('/v2/orders/101', { status_id: 9 })).body).toMatchObject({
      status_id: 9,
      status: 'Awaiting Shipment',
    });
    expect(order.modifiedAt).toBeGreaterThanOrEqual(before);
  });

  test.each([
    [cannotWrite('id'), { id: 5 }],
    [cannotWrite('date_modified'), { date_modified: 'now' }],
    [cannotWrite('items_shipped'), { status_id: 2, items_shipped: 9 }],
    [invalid('status_id'), { status_id: 15 }],
  ])('answers %o', async (answer, body) => {
    const { add, put } = setUp();
    const { order } = add();
    expect(await put('/v2/orders/101', body)).toEqual(answer);
    expect(order.statusId).toBe(11);
  });

  test('archives by is_deleted or DELETE', async () => {
    const { add, put, remove, get } = setUp();
    add();
    add();
    expect((await put('/v2/orders/101', { is_deleted: true })).body).toMatchObject({ is_deleted: true });
    expect((await remove('/v2/orders/102')).status).toBe(204);
    expect((await get('/v2/orders/102')).body).toMatchObject({ is_deleted: true });
    expect((await remove('/v2/orders')).status).toBe(405);
  });
});

describe('lines', () => {
  test('tell what can be shipped where', async () => {
    const { add, get } = setUp();
    add({
      lines: [
        { quantity: 3, shipped: 1, refunded: 1, price: 12.5, weight: 2 },
        { type: 'digital' },
        { pickup: true },
        { partOf: 0 },
        { type: 'giftcertificate' },
      ],
    });
    expect((await get('/v2/orders/101/products')).body).toMatchObject([
      {
        ...{ id: 501, order_id: 101, order_address_id: 301, order_pickup_method_id: 0, type: 'physical' },
        ...{ quantity: 3, quantity_shipped: 1, quantity_refunded: 1, is_refunded: false },
        ...{ base_price: '12.5000', total_ex_tax: '37.5000', weight: '2.0000', event_date: null },
        ...{ parent_order_product_id: null, is_bundled_product: false },
      },
      { id: 502, type: 'digital', order_address_id: 0 },
      { id: 503, type: 'physical', order_address_id: 0, order_pickup_method_id: 1 },
      { id: 504, parent_order_product_id: 501, is_bundled_product: true },
      { id: 505, type: 'giftcertificate', order_address_id: 0, gift_certificate_id: 505 },
    ]);
  });

  test('are paged and found one by one', async () => {
    const { add, get } = setUp();
    add({ lines: Array.from({ length: 55 }, () => ({})) });
    expect((await get('/v2/orders/101/products')).body).toHaveLength(50);
    expect((await get('/v2/orders/101/products?page=2')).body).toHaveLength(5);
    expect((await get('/v2/orders/101/products?page=3')).status).toBe(204);
    expect((await get('/v2/orders/101/products/555')).body).toMatchObject({ id: 555 });
    expect(await get('/v2/orders/101/products/9999')).toEqual(notFound);
  });
});

describe('shipping addresses', () => {
  test('count their own items, none included', async () => {
    const { add, get } = setUp();
    add({ addresses: 2, lines: [{ quantity: 3, shipped: 2 }] });
    expect((await get('/v2/orders/101/shipping_addresses')).body).toMatchObject([
      { id: 301, order_id: 101, items_total: 3, items_shipped: 2, base_cost: '8.9500', form_fields: [] },
      { id: 302, order_id: 101, items_total: 0, items_shipped: 0 },
    ]);
  });

  test('of an order with nothing to send are 204', async () => {
    const { add, get } = setUp();
    add({ lines: [{ type: 'digital' }] });
    expect((await get('/v2/orders/101/shipping_addresses')).status).toBe(204);
    expect((await get('/v2/orders/101')).body).toMatchObject({ order_is_digital: true, shipping_address_count: 0 });
  });

  test('can be changed without the cost following; a read-only key is 400 with 404 inside', async () => {
    const { add, put, store } = setUp();
    add();
    const one = '/v2/orders/101/shipping_addresses/301';
    expect(await put(one, { city: 'Oslo', shipping_method: 'Boat' })).toMatchObject({
      status: 200,
      body: { city: 'Oslo', shipping_method: 'Boat', base_cost: '8.9500' },
    });
    expect(await put(one, { items_total: 4 })).toMatchObject({ status: 400, body: [{ status: 404 }] });
    store.flags.addressReadOnlyInnerStatus = false;
    expect(await put(one, { items_total: 4 })).toEqual(cannotWrite('items_total'));
    expect(await put('/v2/orders/101/shipping_addresses/999', {})).toEqual(notFound);
  });
});
