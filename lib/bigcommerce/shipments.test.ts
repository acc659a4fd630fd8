import { expect, test } from 'vitest';
import {
  countShipments,
  createShipment,
  deleteShipment,
  getShipment,
  listShipments,
  updateShipment,
} from '@/lib/bigcommerce/shipments';
import { simulatedCredentials } from '@/tests/simulated-credentials';
import { control } from '@/tests/simulator-control';

async function storeWithOrder() {
  const store = await simulatedCredentials();
  const order = await control<{ id: number; products: { id: number }[]; addresses: { id: number }[] }>(
    'POST',
    `/stores/${store.credentials.hash}/orders`,
    { lines: [{ quantity: 3 }] },
  );
  const shipped = (quantity: number) => ({
    orderAddressId: order.addresses[0]?.id ?? 0,
    items: [{ orderProductId: order.products[0]?.id ?? 0, quantity }],
  });
  return { ...store, orderId: order.id, shipped };
}

test('an order without shipments has none', async () => {
  const { credentials, orderId } = await storeWithOrder();
  expect(await listShipments(credentials, orderId)).toEqual([]);
});

test('a shipment comes back as it was made', async () => {
  const { credentials, orderId, shipped } = await storeWithOrder();
  const input = {
    ...shipped(2),
    trackingNumber: '794600000000',
    shippingProvider: 'fedex',
    shippingMethod: 'FedEx Ground',
    comments: 'Box 1 of 2',
  };
  const made = await createShipment(credentials, orderId, { ...input, merchantShippingCost: '8.4' });
  expect(made).toMatchObject({ ...input, orderId, shippingProviderName: 'FedEx', trackingLink: '' });
  expect(Number(made.merchantShippingCost)).toBe(8.4);
  expect(made.generatedTrackingLink).toContain('794600000000');
  expect(made.dateCreated).toMatch(/Z$/);
  expect(made.shippingAddress.street1).not.toBe('');
  expect(await getShipment(credentials, orderId, made.id)).toEqual(made);
  expect(await listShipments(credentials, orderId)).toEqual([made]);
});

test('the provider is always named, so that BigCommerce does not make it custom', async () => {
  const { credentials, orderId, shipped, requests } = await storeWithOrder();
  expect(await createShipment(credentials, orderId, shipped(1))).toMatchObject({ shippingProvider: '' });
  const { order_address_id, items, ...rest } = (await requests()).at(-1)?.body as Record<string, unknown>;
  expect(order_address_id).toBe(shipped(1).orderAddressId);
  expect(items).toEqual([{ order_product_id: shipped(1).items[0]?.orderProductId, quantity: 1 }]);
  expect(rest).toEqual({ shipping_provider: '' });
});

test('a link of its own takes the place of the generated one', async () => {
  const { credentials, orderId, shipped } = await storeWithOrder();
  const trackingLink = 'https://courier.example/parcels/7';
  expect(await createShipment(credentials, orderId, { ...shipped(1), trackingLink })).toMatchObject({
    trackingLink,
    generatedTrackingLink: '',
  });
});

test('more than is left is refused, and BigCommerce names the field', async () => {
  const { credentials, orderId, shipped } = await storeWithOrder();
  await expect(createShipment(credentials, orderId, shipped(4))).rejects.toMatchObject({
    code: 'rejected',
    applied: 'refused',
    fields: { quantity: "The field 'quantity' is invalid." },
  });
});

test.each([
  { kind: 'after', status: 500 },
  { kind: 'drop', when: 'after' },
  { kind: 'garbage', variant: 'half_json', status: 201 },
])('a shipment whose answer was lost to %j is made once, and not certain', async (fault) => {
  const { credentials, orderId, shipped, plan } = await storeWithOrder();
  await plan({ route: 'POST /v2/orders/*/shipments', fault });
  await expect(createShipment(credentials, orderId, shipped(1))).rejects.toMatchObject({ applied: 'unknown' });
  expect(await listShipments(credentials, orderId)).toHaveLength(1);
});

test('a change sends what is given and leaves the rest', async () => {
  const { credentials, orderId, shipped, requests } = await storeWithOrder();
  const made = await createShipment(credentials, orderId, { ...shipped(1), trackingNumber: 'A', comments: 'Box' });
  const now = await updateShipment(credentials, made, { trackingNumber: '', shippingProvider: 'ups' });
  expect((await requests()).at(-1)?.body).toEqual({ tracking_number: '', shipping_provider: 'ups' });
  expect(now).toMatchObject({ id: made.id, trackingNumber: '', shippingProvider: 'ups', comments: 'Box' });
});

test('a deleted shipment is gone, and cannot be deleted again', async () => {
  const { credentials, orderId, shipped } = await storeWithOrder();
  const { id } = await createShipment(credentials, orderId, shipped(1));
  await createShipment(credentials, orderId, shipped(1));
  expect(await countShipments(credentials, orderId)).toBe(2);
  await deleteShipment(credentials, orderId, id);
  expect(await countShipments(credentials, orderId)).toBe(1);
  await expect(deleteShipment(credentials, orderId, id)).rejects.toMatchObject({ code: 'not_found' });
});
