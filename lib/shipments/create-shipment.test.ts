import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { createShipment } from '@/lib/shipments/create-shipment';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder, shipmentRequests, trueShipments } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function orderToShip(input: Parameters<typeof placeOrder>[1] = {}) {
  const context = await createTestStore();
  const order = await placeOrder(context, input);
  return { context, order, orderId: order.id };
}

function intentsOf(storeHash: string) {
  return prisma().then((db) => db.shipmentIntent.findMany({ where: { storeHash }, orderBy: { createdAt: 'asc' } }));
}

/** The AppError that a promise rejects with. */
async function refusal(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`Expected an AppError, got ${String(error)}`);
  return error;
}

test('ships what is left, in one request, and writes down who did it', async () => {
  const { context, order, orderId } = await orderToShip();
  const form = await drawForm(context, orderId, { comments: 'Box 1' });
  const result = await createShipment(context, { orderId, form });

  const [shipment, ...others] = await trueShipments(context, orderId);
  expect(others).toEqual([]);
  expect(result).toEqual({ state: 'created', shipmentId: shipment?.id });
  expect(await shipmentRequests(context)).toMatchObject([
    {
      body: {
        order_address_id: order.addresses[0]?.id,
        items: [
          { order_product_id: order.products[0]?.id, quantity: 2 },
          { order_product_id: order.products[1]?.id, quantity: 1 },
        ],
        shipping_provider: 'fedex',
        tracking_number: '794600000000',
        shipping_method: 'FedEx Ground',
        merchant_shipping_cost: '8.40',
        comments: 'Box 1',
      },
    },
  ]);
  const events = await (await prisma()).activityEvent.findMany({ where: { storeHash: context.store.hash } });
  expect(events).toMatchObject([
    { kind: 'shipment.created', actorName: context.simulated.owner.email, subjectId: String(orderId) },
  ]);
});

test('reads no more of the order than its lines and shipments', async () => {
  const { context, orderId } = await orderToShip();
  const form = await drawForm(context, orderId);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  await createShipment(context, { orderId, form });
  const requests = await control<unknown[]>('GET', `/requests?store=${context.store.hash}`);
  expect(requests).toHaveLength(3);
});

test('makes one shipment of two clicks at the same moment, and tells both of it', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 5 }] });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  const [first, second] = await Promise.all([
    createShipment(context, { orderId, form }),
    createShipment(context, { orderId, form }),
  ]);
  expect(first.state).toBe('created');
  expect(second).toEqual(first);
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('answers a form that was settled long ago with its result, without asking BigCommerce', async () => {
  const { context, orderId } = await orderToShip();
  const form = await drawForm(context, orderId);
  const first = await createShipment(context, { orderId, form });
  await control('DELETE', `/requests?store=${context.store.hash}`);
  expect(await createShipment(context, { orderId, form })).toEqual(first);
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toEqual([]);
});

test('refuses a form that comes again with other content', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 5 }] });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item) => ({ ...item, quantity: 1 }));
  await createShipment(context, { orderId, form });
  const error = await refusal(createShipment(context, { orderId, form: { ...form, trackingNumber: 'OTHER' } }));
  expect(error.code).toBe('conflict');
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('lets one of two tabs ship the last unit, and shows the other that the order changed', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 1 }] });
  await control('POST', '/flags', { store: context.store.hash, flags: { overShippingRefused: false } });
  const [one, two] = [await drawForm(context, orderId), await drawForm(context, orderId)];
  const results = await Promise.allSettled([
    createShipment(context, { orderId, form: one }),
    createShipment(context, { orderId, form: two }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('refuses a form that was drawn before the merchant shipped in the control panel', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 3 }] });
  const form = await drawForm(context, orderId);
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {});
  const error = await refusal(createShipment(context, { orderId, form }));
  expect(error).toMatchObject({ code: 'conflict', applied: 'no' });
  expect(await shipmentRequests(context)).toEqual([]);
  expect(await intentsOf(context.store.hash)).toEqual([]);
});

test('refuses more than is left before BigCommerce is asked, and says at which line', async () => {
  const { context, orderId } = await orderToShip({
    lines: [{ name: 'Mug', quantity: 3, shipped: 1 }, { quantity: 1 }],
  });
  const form = await drawForm(context, orderId);
  form.items = form.items.map((item, index) => ({ ...item, quantity: index === 0 ? 3 : 1 }));
  const error = await refusal(createShipment(context, { orderId, form }));
  expect(error.code).toBe('invalid_input');
  expect(error.fields).toEqual({ 'items.0.quantity': 'Only 2 of Mug are left to ship.' });
  expect(await shipmentRequests(context)).toEqual([]);
});

test('reserves what an unsettled shipment may hold', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 3 }] });
  const first = await drawForm(context, orderId);
  first.items = first.items.map((item) => ({ ...item, quantity: 2 }));
  await onNextShipment(context, { kind: 'drop', when: 'before' });
  expect(await createShipment(context, { orderId, form: first })).toEqual({ state: 'checking' });

  const second = await drawForm(context, orderId);
  expect(second.items).toMatchObject([{ quantity: 1 }]);
  const tooMuch = { ...second, items: second.items.map((item) => ({ ...item, quantity: 2 })) };
  expect((await refusal(createShipment(context, { orderId, form: tooMuch }))).code).toBe('invalid_input');
  expect((await createShipment(context, { orderId, form: { ...second, formId: crypto.randomUUID() } })).state).toBe(
    'created',
  );
});

test('keeps each line to its own address', async () => {
  const { context, order, orderId } = await orderToShip({
    lines: [
      { quantity: 1, addressIndex: 0 },
      { quantity: 1, addressIndex: 1 },
    ],
    addresses: 2,
  });
  const form = await drawForm(context, orderId, {
    orderAddressId: order.addresses[0]?.id ?? 0,
    items: order.products.map(({ id }) => ({ orderProductId: id, quantity: 1 })),
  });
  const error = await refusal(createShipment(context, { orderId, form }));
  expect(Object.keys(error.fields)).toEqual(['items.1.quantity']);
});

test.each([
  ['digital', { type: 'digital' }],
  ['a gift certificate', { type: 'giftcertificate' }],
  ['picked up', { pickup: true }],
])('does not ship a line that is %s', async (_, line) => {
  const { context, order, orderId } = await orderToShip({ lines: [{ quantity: 1 }, { quantity: 1, ...line }] });
  const form = await drawForm(context, orderId, {
    items: [{ orderProductId: order.products[1]?.id ?? 0, quantity: 1 }],
  });
  expect((await refusal(createShipment(context, { orderId, form }))).code).toBe('invalid_input');
  expect(await shipmentRequests(context)).toEqual([]);
});

test('ships refunded units only when somebody asks for them', async () => {
  const { context, orderId } = await orderToShip({ lines: [{ quantity: 3, refunded: 1 }] });
  const form = await drawForm(context, orderId);
  expect(form.items).toMatchObject([{ quantity: 2 }]);
  form.items = form.items.map((item) => ({ ...item, quantity: 3 }));
  expect((await createShipment(context, { orderId, form })).state).toBe('created');
});

test('does not find an order of another store', async () => {
  const { context, orderId } = await orderToShip();
  const form = await drawForm(context, orderId);
  const stranger = await createTestStore();
  const error = await refusal(createShipment(stranger, { orderId, form }));
  expect(error.code).toBe('not_found');
  expect(await trueShipments(context, orderId)).toEqual([]);
});

test('passes on why BigCommerce refused, and lets the next form through', async () => {
  const { context, orderId } = await orderToShip();
  await onNextShipment(context, {
    kind: 'status',
    status: 400,
    body: [{ status: 400, message: 'The field is invalid.' }],
  });
  const form = await drawForm(context, orderId);
  const error = await refusal(createShipment(context, { orderId, form }));
  expect(error).toMatchObject({ code: 'rejected', upstream: 'The field is invalid.' });
  expect(await intentsOf(context.store.hash)).toMatchObject([{ state: 'failed' }]);
  // The same form again is told the same; a new one is a new shipment.
  expect((await refusal(createShipment(context, { orderId, form }))).code).toBe('rejected');
  const next = await drawForm(context, orderId);
  expect((await createShipment(context, { orderId, form: next })).state).toBe('created');
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('puts a refused quantity to the line that has less left by now', async () => {
  const { context, order, orderId } = await orderToShip({ lines: [{ quantity: 2 }, { quantity: 2 }] });
  const form = await drawForm(context, orderId);
  await onNextShipment(context, { kind: 'hold', when: 'before' });
  const creating = refusal(createShipment(context, { orderId, form }));
  await expect.poll(() => shipmentRequests(context), { timeout: 10_000 }).toHaveLength(1);
  const [, second] = order.products;
  await control('POST', `/stores/${context.store.hash}/orders/${orderId}/shipments`, {
    order_address_id: form.orderAddressId,
    items: [{ order_product_id: second?.id, quantity: 1 }],
  });
  await control('POST', '/held/release', { store: context.store.hash });
  expect(await creating).toMatchObject({
    code: 'rejected',
    fields: { 'items.1.quantity': "BigCommerce refused this: “The field 'quantity' is invalid.”" },
  });
  expect(await trueShipments(context, orderId)).toHaveLength(1);
});

test('puts a refused quantity to every line when none of them has less left, and other fields to theirs', async () => {
  const { context, orderId } = await orderToShip();
  const message = "The field 'quantity' is invalid.";
  await onNextShipment(context, { kind: 'status', status: 400, body: [{ status: 400, message }] });
  const form = await drawForm(context, orderId);
  const { fields } = await refusal(createShipment(context, { orderId, form }));
  expect(Object.keys(fields)).toEqual(['items.0.quantity', 'items.1.quantity']);

  const other = "The field 'tracking_number' is invalid.";
  await onNextShipment(context, { kind: 'status', status: 400, body: [{ status: 400, message: other }] });
  const next = await refusal(createShipment(context, { orderId, form: await drawForm(context, orderId) }));
  expect(next.fields).toEqual({ trackingNumber: other });
});

test.each(['headers', 'left', 'bare'])(
  'makes one shipment, or says that none was made, when limited with %s',
  async (variant) => {
    const { context, orderId } = await orderToShip();
    await onNextShipment(context, { kind: 'rate_limited', variant, retryAfterSeconds: 1 });
    const form = await drawForm(context, orderId);
    const outcome = await createShipment(context, { orderId, form }).catch((error: unknown) => error);
    const made = await trueShipments(context, orderId);
    if (outcome instanceof AppError) {
      expect([outcome.code, outcome.applied, made]).toEqual(['rate_limited', 'no', []]);
      expect(await intentsOf(context.store.hash)).toMatchObject([{ state: 'failed' }]);
    } else {
      expect(outcome).toMatchObject({ state: 'created', shipmentId: made[0]?.id });
      expect(made).toHaveLength(1);
    }
  },
);

test.each([
  ['the answer is lost', { kind: 'drop', when: 'after' }],
  ['half of the answer is lost', { kind: 'drop', when: 'mid-body' }],
  ['a fault follows the commit', { kind: 'after', status: 502 }],
  ['the answer cannot be read', { kind: 'garbage', variant: 'html', status: 200 }],
  ['the answer is half of its JSON', { kind: 'garbage', variant: 'half_json', status: 201 }],
  ['the answer comes too late', { kind: 'slow', ms: 3_000, when: 'after' }],
])('does not call it failed when %s', async (_, fault) => {
  const { context, orderId } = await orderToShip();
  await onNextShipment(context, fault);
  const form = await drawForm(context, orderId);
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  expect(await intentsOf(context.store.hash)).toMatchObject([{ state: 'unknown', shipmentId: null }]);
  expect(await trueShipments(context, orderId)).toHaveLength(1);
  expect(await shipmentRequests(context)).toHaveLength(1);
});

test('enqueues the reading back in the transaction that stores the intent', async () => {
  const { context, orderId } = await orderToShip();
  const form = await drawForm(context, orderId);
  await createShipment(context, { orderId, form });
  const [intent] = await intentsOf(context.store.hash);
  const jobs = await (
    await prisma()
  ).$queryRaw<{ start_after: Date }[]>`
    SELECT start_after FROM pgboss.job WHERE data->'data'->>'intentId' = ${intent?.id}`;
  expect(jobs).toHaveLength(1);
  const delay = (jobs[0]?.start_after.getTime() ?? 0) - (intent?.requestStartedAt?.getTime() ?? 0);
  expect(Math.abs(delay - 5_000)).toBeLessThan(100);
});

test('a shipment with a tracking number mails the customer that number', async () => {
  const { context, orderId } = await orderToShip();
  await createShipment(context, { orderId, form: await drawForm(context, orderId) });
  const mails = await control<object[]>('GET', `/outbox?store=${context.store.hash}`);
  expect(mails).toMatchObject([{ orderId, trackingNumber: '794600000000' }]);
});
