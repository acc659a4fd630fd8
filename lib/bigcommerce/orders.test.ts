import { describe, expect, test } from 'vitest';
import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import { listShippingAddresses } from '@/lib/bigcommerce/order-shipping-addresses';
import { setOrderStatus } from '@/lib/bigcommerce/order-status-change';
import { listOrderStatuses } from '@/lib/bigcommerce/order-statuses';
import { countOrders, getOrder, listOrders } from '@/lib/bigcommerce/orders';
import { simulatedCredentials } from '@/tests/simulated-credentials';
import { control } from '@/tests/simulator-control';

const AWAITING_FULFILLMENT = 11;
const SHIPPED = 2;

interface MadeOrder {
  id: number;
  products: { id: number }[];
  addresses: { id: number }[];
}

async function storeWithOrders(...inputs: Record<string, unknown>[]) {
  const store = await simulatedCredentials();
  const orders: MadeOrder[] = [];
  for (const input of inputs) {
    orders.push(await control<MadeOrder>('POST', `/stores/${store.credentials.hash}/orders`, input));
  }
  return { ...store, orders, ids: orders.map((order) => order.id) };
}

describe('the list of orders', () => {
  test('is filtered, sorted and paged by BigCommerce', async () => {
    const { credentials, ids } = await storeWithOrders({}, { statusId: SHIPPED }, {}, {});
    const [first, shipped, second, third] = ids;
    const found = async (query: Parameters<typeof listOrders>[1]) =>
      (await listOrders(credentials, query)).map((order) => order.id);
    expect(await found({})).toEqual(ids);
    expect(await found({ statusId: SHIPPED })).toEqual([shipped]);
    expect(await found({ statusId: AWAITING_FULFILLMENT, sort: 'id:desc' })).toEqual([third, second, first]);
    expect(await found({ sort: 'id:asc', limit: 3, page: 2 })).toEqual([third]);
    expect(await found({ limit: 3, page: 3 })).toEqual([]);
    expect(await found({ minId: second ?? 0, maxId: second ?? 0 })).toEqual([second]);
  });

  test('says where an order goes when asked to', async () => {
    const { credentials } = await storeWithOrders({ addresses: 2 });
    const [plain] = await listOrders(credentials);
    const [order] = await listOrders(credentials, { include: 'consignments' });
    expect(plain?.consignments).toBeNull();
    expect(order?.consignments?.shipping).toHaveLength(2);
    const [consignment] = order?.consignments?.shipping ?? [];
    expect(consignment?.address.countryIso2).toMatch(/^[A-Z]{2}$/);
    expect(consignment?.itemsShipped).toBe(0);
  });

  test('counts in one call, by status', async () => {
    const { credentials } = await storeWithOrders({}, {}, { statusId: SHIPPED });
    const { count, byStatus } = await countOrders(credentials);
    expect([count, byStatus.get(AWAITING_FULFILLMENT), byStatus.get(SHIPPED), byStatus.get(5)]).toEqual([3, 2, 1, 0]);
  });
});

describe('an order', () => {
  test('holds amounts as text, dates in ISO 8601 and its address', async () => {
    const { credentials, ids } = await storeWithOrders({});
    const order = await getOrder(credentials, ids[0] ?? 0);
    expect(order).toMatchObject({ id: ids[0], statusId: AWAITING_FULFILLMENT, dateShipped: null, isDeleted: false });
    expect(order.totalIncTax).toMatch(/^\d+(\.\d+)?$/);
    expect(order.currencyCode).toBe('USD');
    expect(order.dateCreated).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(order.billingAddress.lastName).not.toBe('');
  });

  test('says where it goes in the same call, when asked to', async () => {
    const { credentials, orders, ids, requests } = await storeWithOrders({ addresses: 2 });
    const order = await getOrder(credentials, ids[0] ?? 0, { include: 'consignments' });
    expect(order.consignments?.shipping.map(({ id }) => id)).toEqual(orders[0]?.addresses.map(({ id }) => id));
    expect(await requests()).toHaveLength(1);
  });

  test('changes its status and nothing else', async () => {
    const { credentials, ids, requests } = await storeWithOrders({});
    await setOrderStatus(credentials, ids[0] ?? 0, SHIPPED);
    expect((await requests()).at(-1)?.body).toEqual({ status_id: SHIPPED });
    expect((await getOrder(credentials, ids[0] ?? 0)).statusId).toBe(SHIPPED);
  });

  test('that is not there is not_found', async () => {
    const { credentials } = await storeWithOrders();
    await expect(getOrder(credentials, 999_999)).rejects.toMatchObject({ code: 'not_found', applied: 'no' });
  });

  test('is readable however its values are written', async () => {
    const { credentials, plan } = await storeWithOrders();
    const body = {
      id: '118',
      status_id: '11',
      status: 'Awaiting Fulfillment',
      custom_status: 'Pack me',
      date_created: 'Wed, 13 Mar 2024 16:35:37 +0000',
      date_shipped: '',
      items_total: '3',
      total_inc_tax: 8,
      currency_code: '',
      default_currency_code: 'EUR',
      billing_address: [],
      staff_notes: null,
      is_deleted: 'false',
      external_source: {},
      consignments: { url: 'https://api.example/consignments', resource: '/orders/118/consignments' },
    };
    await plan({ fault: { kind: 'status', status: 200, body } });
    expect(await getOrder(credentials, 118)).toMatchObject({
      id: 118,
      status: 'Pack me',
      dateCreated: '2024-03-13T16:35:37.000Z',
      dateShipped: null,
      itemsTotal: 3,
      totalIncTax: '8',
      currencyCode: 'EUR',
      billingAddress: { firstName: '', formFields: [] },
      staffNotes: '',
      isDeleted: false,
      consignments: null,
    });
  });

  test('tells pickups, downloads and gift certificates apart from what is shipped', async () => {
    const { credentials, plan } = await storeWithOrders();
    const consignments = {
      pickups: [{ id: 1, location: { name: 'Austin' } }],
      shipping: [],
      downloads: [{ recipient_email: 'a@example.com' }],
      email: { gift_certificates: [{ recipient_email: 'b@example.com' }] },
    };
    await plan({ fault: { kind: 'status', status: 200, body: [{ id: 1, status_id: 11, consignments }] } });
    const [order] = await listOrders(credentials, { include: 'consignments' });
    expect(order?.consignments).toEqual({
      shipping: [],
      pickups: [{ id: 1, place: 'Austin' }],
      hasDownloads: true,
      hasGiftCertificates: true,
    });
  });
});

describe('the lines of an order', () => {
  test('say what was ordered and to which address it goes', async () => {
    const { credentials, orders } = await storeWithOrders({
      addresses: 2,
      lines: [
        { name: 'Mug', quantity: 3, addressIndex: 0, shipped: 1 },
        { name: 'Song', quantity: 1, type: 'digital' },
      ],
    });
    const [order] = orders;
    const [mug, song] = await listOrderProducts(credentials, order?.id ?? 0);
    expect(mug).toMatchObject({
      id: order?.products[0]?.id,
      name: 'Mug',
      type: 'physical',
      quantity: 3,
      quantityShipped: 1,
    });
    expect(mug?.orderAddressId).toBe(order?.addresses[0]?.id);
    expect(song).toMatchObject({ type: 'digital', parentOrderProductId: null });
  });

  test('come from every page', async () => {
    const lines = Array.from({ length: 260 }, (_, index) => ({ name: `Line ${index}`, quantity: 1 }));
    const { credentials, ids, requests } = await storeWithOrders({ lines });
    const products = await listOrderProducts(credentials, ids[0] ?? 0);
    expect(new Set(products.map((product) => product.id)).size).toBe(260);
    expect(await requests()).toHaveLength(2);
  });

  test('come once when BigCommerce knows no pages', async () => {
    const { credentials, plan, requests } = await storeWithOrders();
    const body = Array.from({ length: 250 }, (_, index) => ({ id: index + 1, quantity: 1 }));
    await plan({ fault: { kind: 'status', status: 200, body }, times: 'endless' });
    expect(await listOrderProducts(credentials, 1)).toHaveLength(250);
    expect(await requests()).toHaveLength(2);
  });

  test('are readable with options, bundles and oddly written numbers', async () => {
    const { credentials, plan } = await storeWithOrders();
    const product_options = [
      { display_name: 'Colour', display_value: 'Red' },
      { display_name: 'Engraving', display_value: null },
    ];
    const body = [
      {
        id: '5',
        product_id: 0,
        quantity: '2',
        weight: 1.5,
        type: 'physical',
        product_options,
        parent_order_product_id: 4,
      },
    ];
    await plan({ fault: { kind: 'status', status: 200, body } });
    expect(await listOrderProducts(credentials, 1)).toMatchObject([
      {
        id: 5,
        quantity: 2,
        quantityShipped: 0,
        weight: '1.5',
        options: [
          { name: 'Colour', value: 'Red' },
          { name: 'Engraving', value: '' },
        ],
        parentOrderProductId: 4,
      },
    ]);
  });
});

describe('the shipping addresses of an order', () => {
  test('are listed with their ids', async () => {
    const { credentials, orders } = await storeWithOrders({ addresses: 2 });
    const found = await listShippingAddresses(credentials, orders[0]?.id ?? 0);
    expect(found.map((address) => address.id)).toEqual(orders[0]?.addresses.map((address) => address.id));
    expect(found[0]?.street1).not.toBe('');
  });

  test('are readable with extra fields and without a chosen method', async () => {
    const { credentials, plan } = await storeWithOrders();
    const form_fields = [
      { name: 'License', value: 123 },
      { name: 'Days', value: ['Mon', 'Tue'] },
    ];
    await plan({
      fault: { kind: 'status', status: 200, body: [{ id: 20, shipping_method: 'None', zip: 78726, form_fields }] },
    });
    expect(await listShippingAddresses(credentials, 1)).toMatchObject([
      {
        id: 20,
        zip: '78726',
        shippingMethod: '',
        formFields: [
          { name: 'License', value: '123' },
          { name: 'Days', value: 'Mon, Tue' },
        ],
      },
    ]);
  });
});

test('the order statuses are the fifteen known ones', async () => {
  const { credentials } = await storeWithOrders();
  const statuses = await listOrderStatuses(credentials);
  expect(statuses.map((status) => status.id).sort((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ]);
  expect(statuses.find((status) => status.id === AWAITING_FULFILLMENT)).toMatchObject({ name: 'Awaiting Fulfillment' });
});

test('a status that the merchant renamed has their name', async () => {
  const { credentials, plan } = await storeWithOrders();
  const body = [{ id: 11, name: 'Awaiting Fulfillment', custom_label: 'Pack me' }];
  await plan({ fault: { kind: 'status', status: 200, body } });
  expect(await listOrderStatuses(credentials)).toEqual([{ id: 11, name: 'Awaiting Fulfillment', label: 'Pack me' }]);
});
