import { describe, expect, test } from 'vitest';
import { addOrder } from '../seed/add-order';
import type { OrderInput } from '../seed/order-input';
import { cannotWrite, invalid, missing, notFound, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

/** An order of two lines, 2 and 1 units, with what a POST needs. */
function setUp(input: OrderInput = {}) {
  const simulator = testSimulator();
  const added = addOrder(simulator.sim, simulator.store, input);
  const [first, second] = added.products;
  const path = `/v2/orders/${added.order.id}/shipments`;
  const item = (quantity: unknown) => ({ order_product_id: first?.id, quantity });
  const body = { order_address_id: added.addresses[0]?.id, items: [item(1)], shipping_provider: '' };
  return { ...simulator, ...resourceCalls(simulator), ...added, path, body, item, first, second };
}

describe('a new shipment', () => {
  test('is 201 and told whole, with both addresses and the product ids', async () => {
    const { post, get, path, body, order, first } = setUp();
    const sent = { tracking_number: '794600000000', comments: 'Box 1', merchant_shipping_cost: 8.4 };
    const { status, body: shipment } = await post(path, { ...body, ...sent, shipping_provider: 'fedex' });
    expect(status).toBe(201);
    expect(shipment).toEqual({
      id: 41,
      order_id: order.id,
      customer_id: 0,
      order_address_id: body.order_address_id,
      date_created: expect.stringMatching(
        /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/,
      ) as string,
      tracking_number: '794600000000',
      merchant_shipping_cost: '8.4000',
      shipping_method: 'Standard shipping',
      comments: 'Box 1',
      shipping_provider: 'fedex',
      tracking_carrier: '',
      tracking_link: '',
      billing_address: expect.objectContaining({ email: order.billing.email }) as object,
      shipping_address: expect.objectContaining({ zip: expect.any(String) as string }) as object,
      items: [{ order_product_id: first?.id, product_id: first?.productId, quantity: 1 }],
      shipping_provider_display_name: 'FedEx',
      generated_tracking_link: 'https://track.aftership.com/fedex/794600000000',
    });
    expect(await get(`${path}/41`)).toEqual({ status: 200, body: shipment });
    expect(await get(path)).toEqual({ status: 200, body: [shipment] });
  });

  test('takes ids and quantities as digits in text', async () => {
    const { post, path, body, first } = setUp();
    const items = [{ order_product_id: String(first?.id), quantity: '2' }];
    expect((await post(path, { ...body, order_address_id: String(body.order_address_id), items })).status).toBe(201);
    expect(first?.quantityShipped).toBe(2);
  });

  test('tells product_id 0 for a custom product', async () => {
    const { post, path, body } = setUp({ lines: [{ productId: 0, name: 'Made to measure' }] });
    expect((await post(path, body)).body).toMatchObject({ items: [{ product_id: 0 }] });
  });
});

describe('what follows from a shipment', () => {
  test('some shipped: quantities rise, the order is Partially Shipped, the shopper is mailed', async () => {
    const { post, get, path, body, order, store } = setUp();
    await post(path, { ...body, tracking_number: '1Z999', shipping_provider: 'ups' });
    expect((await get(`/v2/orders/${order.id}`)).body).toMatchObject({
      status_id: 3,
      items_shipped: 1,
      date_shipped: '',
    });
    expect(store.mails).toMatchObject([{ to: order.billing.email, trackingNumber: '1Z999', shipmentId: 41 }]);
    expect(store.mails[0]?.trackingLink).toContain('1Z999');
  });

  test('all shipped: the order is Shipped and has its date', async () => {
    const { post, get, path, body, order, item, second } = setUp();
    await post(path, { ...body, items: [item(2), { order_product_id: second?.id, quantity: 1 }] });
    expect((await get(`/v2/orders/${order.id}`)).body).toMatchObject({
      status_id: 2,
      status: 'Shipped',
      items_shipped: 3,
      date_shipped: expect.stringContaining('+0000') as string,
    });
  });

  test('files and collected lines do not keep an order from being Shipped', async () => {
    const { post, path, body, order } = setUp({ lines: [{}, { type: 'digital' }, { pickup: true }] });
    await post(path, body);
    expect(order.statusId).toBe(2);
  });

  test('status and mail can be switched off', async () => {
    const { post, path, body, order, store } = setUp();
    Object.assign(store.flags, { shipmentSetsStatus: false, shipmentMails: false });
    await post(path, body);
    expect(order.statusId).toBe(11);
    expect(store.mails).toEqual([]);
  });
});

describe('what is refused with 400', () => {
  test.each([
    [missing('order_address_id'), { order_address_id: undefined }],
    [missing('items'), { items: undefined }],
    [invalid('items'), { items: [] }],
    [invalid('order_address_id'), { order_address_id: 9999 }],
    [invalid('order_product_id'), { items: [{ order_product_id: 9999, quantity: 1 }] }],
    [cannotWrite('id'), { id: 1 }],
    [cannotWrite('generated_tracking_link'), { generated_tracking_link: 'x' }],
    [cannotWrite('billing_address'), { billing_address: {} }],
    [invalid('tracking_number'), { tracking_number: '1'.repeat(51) }],
    [invalid('tracking_link'), { tracking_link: `https://example.com/${'x'.repeat(481)}` }],
    [invalid('comments'), { comments: 'x'.repeat(65_536) }],
    [invalid('merchant_shipping_cost'), { merchant_shipping_cost: '-1' }],
  ])('%o', async (answer, change) => {
    const { post, path, body, store } = setUp();
    expect(await post(path, { ...body, ...change })).toEqual(answer);
    expect(store.shipments.size).toBe(0);
  });

  test.each([0, -1, 3, 1.5, 'two'])('a quantity of %o where two are left', async (quantity) => {
    const { post, path, body, item } = setUp();
    expect(await post(path, { ...body, items: [item(quantity)] })).toEqual(invalid('quantity'));
  });

  test('the same line twice, together more than is left', async () => {
    const { post, path, body, item } = setUp();
    expect(await post(path, { ...body, items: [item(1), item(2)] })).toEqual(invalid('quantity'));
  });

  test('product_id in an item', async () => {
    const { post, path, body, item } = setUp();
    expect(await post(path, { ...body, items: [{ ...item(1), product_id: 80 }] })).toEqual(cannotWrite('product_id'));
  });

  test('a line of another address, unless the flag allows it', async () => {
    const { post, path, body, store, addresses } = setUp({ lines: [{}, { addressIndex: 1 }] });
    const other = { ...body, order_address_id: addresses[1]?.id };
    expect(await post(path, other)).toEqual(invalid('order_product_id'));
    store.flags.otherAddressLines = 'accept';
    expect((await post(path, other)).status).toBe(201);
  });

  test.each(['digital', 'giftcertificate'] as const)('a %s line, unless the flag allows it', async (type) => {
    const { post, path, body, store } = setUp({ lines: [{ type }, {}] });
    expect(await post(path, body)).toEqual(invalid('order_product_id'));
    store.flags.nonPhysicalLines = 'accept';
    expect((await post(path, body)).status).toBe(201);
  });

  test('a line the shopper collects', async () => {
    const { post, path, body } = setUp({ lines: [{ pickup: true }, {}] });
    expect(await post(path, body)).toEqual(invalid('order_product_id'));
  });

  test.each([0, 4, 5, 6])('an order of status %i only where the flag says so', async (statusId) => {
    const { post, path, body, store, order } = setUp({ statusId });
    store.flags.finishedOrders = 'refuse';
    expect((await post(path, body)).status).toBe(400);
    store.flags.finishedOrders = 'accept';
    expect((await post(path, body)).status).toBe(201);
    expect(order.statusId).toBe(3);
  });

  test('an archived order only where the flag says so', async () => {
    const { post, path, body, store } = setUp({ isDeleted: true });
    store.flags.finishedOrders = 'refuse';
    expect((await post(path, body)).status).toBe(400);
    store.flags.finishedOrders = 'accept';
    expect((await post(path, body)).status).toBe(201);
  });

  test('refunded units only where the flag says so', async () => {
    const { post, path, body, item, store } = setUp({ lines: [{ quantity: 2, refunded: 1 }] });
    store.flags.refundedUnitsShippable = false;
    expect(await post(path, { ...body, items: [item(2)] })).toEqual(invalid('quantity'));
    store.flags.refundedUnitsShippable = true;
    expect((await post(path, { ...body, items: [item(2)] })).status).toBe(201);
  });
});

test('of two shipments of the last unit at once exactly one wins, or both by flag', async () => {
  const { post, path, body, store, first } = setUp({ lines: [{ quantity: 1 }] });
  const race = async () => (await Promise.all([post(path, body), post(path, body)])).map(({ status }) => status).sort();
  expect(await race()).toEqual([201, 400]);
  expect(first?.quantityShipped).toBe(1);
  store.flags.overShippingRefused = false;
  expect(await race()).toEqual([201, 201]);
});

test('the longest number, link and comments are kept', async () => {
  const { post, path, body } = setUp();
  const sent = { tracking_number: '9'.repeat(50), tracking_link: 'l'.repeat(500), comments: 'é'.repeat(65_535) };
  expect(await post(path, { ...body, ...sent })).toMatchObject({ status: 201, body: sent });
});

describe('tracking', () => {
  test.each([
    ['a provider', { shipping_provider: 'usps' }, 'https://track.aftership.com/usps/N1'],
    ['a courier', { shipping_provider: '', tracking_carrier: 'dhl' }, 'https://track.aftership.com/dhl/N1'],
    ['a registered provider', { shipping_provider: 'carrier_33' }, 'https://track.aftership.com/carrier_33/N1'],
    ['neither', { shipping_provider: '' }, ''],
    ['a provider nobody knows', { shipping_provider: 'Our van' }, ''],
  ])('a number with %s', async (_, mode, link) => {
    const { post, path, body } = setUp();
    const { body: shipment } = await post(path, { ...body, ...mode, tracking_number: 'N1' });
    expect(shipment).toMatchObject({ ...mode, tracking_link: '', generated_tracking_link: link });
  });

  test('the carrier’s own page is used when the store is connected', async () => {
    const { post, path, body } = setUp();
    const connection = { key: 'k', password: 'p', account_number: '1', meter_number: '2' };
    await post('/v2/shipping/carrier/connection', { carrier_id: 'fedex', connection });
    const { body: shipment } = await post(path, { ...body, shipping_provider: 'fedex', tracking_number: 'N1' });
    expect(shipment).toMatchObject({ generated_tracking_link: 'https://www.fedex.com/fedextrack/?trknbr=N1' });
  });

  test('a custom link leaves no generated one', async () => {
    const { post, path, body } = setUp();
    const custom = { shipping_provider: 'fedex', tracking_number: 'N1', tracking_link: 'https://courier.example/N1' };
    expect((await post(path, { ...body, ...custom })).body).toMatchObject({ ...custom, generated_tracking_link: '' });
  });

  test('a provider left out is stored as custom, or as nothing by flag', async () => {
    const { post, path, body, store } = setUp();
    const without = { order_address_id: body.order_address_id, items: body.items };
    expect((await post(path, { ...without, tracking_number: 'N1' })).body).toMatchObject({
      shipping_provider: 'custom',
      generated_tracking_link: '',
    });
    store.flags.omittedProvider = 'empty';
    expect((await post(path, without)).body).toMatchObject({ shipping_provider: '' });
  });

  test('a provider and a courier that differ are refused only by flag', async () => {
    const { post, path, body, store } = setUp();
    const mixed = { ...body, shipping_provider: 'fedex', tracking_carrier: 'ups' };
    expect((await post(path, mixed)).status).toBe(201);
    store.flags.providerMismatch = 'refuse';
    expect(await post(path, mixed)).toEqual(invalid('tracking_carrier'));
    expect((await post(path, { ...mixed, tracking_carrier: 'fedex' })).status).toBe(201);
  });
});

describe('changing a shipment', () => {
  test('is 200, makes the link anew and mails nobody', async () => {
    const { post, put, path, body, store } = setUp();
    await post(path, { ...body, shipping_provider: 'custom' });
    const change = { tracking_number: 'N2', shipping_provider: 'usps' };
    expect(await put(`${path}/41`, change)).toMatchObject({
      status: 200,
      body: { ...change, items: [{ quantity: 1 }], generated_tracking_link: 'https://track.aftership.com/usps/N2' },
    });
    expect(store.mails).toHaveLength(1);
    store.flags.shipmentUpdateMails = true;
    await put(`${path}/41`, change);
    expect(store.mails).toHaveLength(2);
  });

  test('cannot change its items', async () => {
    const { post, put, path, body, item } = setUp();
    await post(path, body);
    expect(await put(`${path}/41`, { items: [item(2)] })).toEqual(cannotWrite('items'));
  });

  test('cannot move it to an address its lines do not go to', async () => {
    const { post, put, path, body, addresses } = setUp({ lines: [{}, { addressIndex: 1 }] });
    await post(path, body);
    expect(await put(`${path}/41`, { order_address_id: addresses[1]?.id })).toEqual(invalid('order_address_id'));
  });
});

describe('deleting', () => {
  test('keeps the status, gives the units back and mails nobody', async () => {
    const { post, get, remove, path, body, order, store } = setUp({ lines: [{}] });
    await post(path, body);
    expect(await remove(`${path}/41`)).toEqual({ status: 204, body: undefined });
    expect((await get(`/v2/orders/${order.id}`)).body).toMatchObject({ status_id: 2, items_shipped: 0 });
    expect(store.mails).toHaveLength(1);
    expect(await get(`${path}/41`)).toEqual(notFound);
  });

  test('keeps the units shipped where the flag says so', async () => {
    const { post, remove, path, body, first, store } = setUp();
    store.flags.shipmentDeleteRestoresQuantities = false;
    await post(path, body);
    await remove(`${path}/41`);
    expect(first?.quantityShipped).toBe(1);
  });

  test('without an id takes them all', async () => {
    const { post, get, remove, path, body } = setUp();
    await post(path, body);
    await post(path, body);
    expect((await get(`${path}/count`)).body).toEqual({ count: 2 });
    expect((await remove(path)).status).toBe(204);
    expect(await get(path)).toEqual({ status: 204, body: undefined });
  });
});

test('a list without shipments, or past its end, is 204 whatever the flag for other lists', async () => {
  const { get, post, path, body, store } = setUp();
  store.flags.emptyListStatus = '200';
  expect(await get(path)).toEqual({ status: 204, body: undefined });
  await post(path, body);
  expect((await get(`${path}?page=2`)).status).toBe(204);
  expect((await get(`${path}?limit=251`)).status).toBe(413);
});

test('nothing is found under an order that is not there', async () => {
  const { get, post, remove, body } = setUp();
  expect(await get('/v2/orders/9999/shipments')).toEqual(notFound);
  expect(await post('/v2/orders/9999/shipments', body)).toEqual(notFound);
  expect(await remove('/v2/orders/9999/shipments/1')).toEqual(notFound);
});
