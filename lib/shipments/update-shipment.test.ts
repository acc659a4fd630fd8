import { expect, test } from 'vitest';
import { createShipment } from '@/lib/shipments/create-shipment';
import { updateShipment } from '@/lib/shipments/update-shipment';
import { expectAppError } from '@/tests/expect-app-error';
import { onNextShipment, trueShipments } from '@/tests/order-in-simulator';
import { activityOf, ALL, editForm, formOf, plan, ROUTES, shippedOrder, writes } from '@/tests/shipment-verbs';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Made = Awaited<ReturnType<typeof shippedOrder>>;

async function edit(made: Made, changes: Parameters<typeof editForm>[2]) {
  return updateShipment(made.context, { ...made, form: await editForm(made.context, made, changes) });
}

/** What was asked of BigCommerce to change. */
async function updates({ context }: Made): Promise<unknown[]> {
  return (await writes(context)).filter(({ method }) => method === 'PUT').map(({ body }) => body);
}

/** Somebody changes the shipment in the control panel. */
function byHand({ context, orderId, shipmentId }: Made, body: object): Promise<unknown> {
  return control('PUT', `/stores/${context.store.hash}/orders/${orderId}/shipments/${shipmentId}`, body);
}

test('sends only what was changed, and writes down what it was', async () => {
  const made = await shippedOrder();
  const { changed, different } = await edit(made, { trackingNumber: 'NEW-1' });
  expect([changed, different]).toEqual([['Tracking number'], []]);
  expect(await updates(made)).toEqual([{ tracking_number: 'NEW-1' }]);
  expect(await trueShipments(made.context, made.orderId)).toMatchObject([
    { tracking_number: 'NEW-1', shipping_provider: 'fedex' },
  ]);
  expect((await activityOf(made.context)).at(-1)).toMatchObject({
    kind: 'shipment.updated',
    subjectId: String(made.orderId),
    before: { Shipment: made.shipmentId, 'Tracking number': '794600000000' },
    after: { 'Tracking number': 'NEW-1' },
  });
});

test('asks BigCommerce for nothing when nothing was changed', async () => {
  const made = await shippedOrder();
  expect(await edit(made, { shippingCost: '8.4' })).toEqual({ changed: [], different: [] });
  expect(await updates(made)).toEqual([]);
});

test.each([
  [
    'a link in place of the carrier',
    { trackingMode: 'link', trackingLink: 'https://courier.example/7' },
    { shipping_provider: '', tracking_number: '', tracking_link: 'https://courier.example/7' },
  ],
  ['no tracking', { trackingMode: 'none' }, { shipping_provider: '', tracking_number: '' }],
  ['a courier', { carrier: 'courier:dhl' }, { shipping_provider: '', tracking_carrier: 'dhl' }],
  ['another provider', { carrier: 'provider:ups' }, { shipping_provider: 'ups' }],
  ['a number without a carrier', { carrier: 'other' }, { shipping_provider: '' }],
  ['no cost', { shippingCost: '' }, { merchant_shipping_cost: '0' }],
  ['comments', { comments: 'Two\nlines' }, { comments: 'Two\nlines' }],
] as const)('changes to %s with what that needs', async (_, changes, body) => {
  const made = await shippedOrder();
  await edit(made, changes);
  expect(await updates(made)).toEqual([body]);
});

test('takes a link of the merchant’s away when a carrier takes its place', async () => {
  const made = await shippedOrder();
  await edit(made, { trackingMode: 'link', trackingLink: 'https://courier.example/7' });
  await edit(made, { trackingMode: 'carrier', carrier: 'provider:usps', trackingNumber: '9400' });
  expect((await updates(made)).at(-1)).toEqual({
    shipping_provider: 'usps',
    tracking_number: '9400',
    tracking_link: '',
  });
});

test('loses nothing of a shipment that the form cannot say', async () => {
  const made = await shippedOrder();
  await byHand(made, { shipping_provider: 'shipstation2', tracking_carrier: 'fedex', comments: 'One\r\nTwo' });
  await edit(made, { comments: 'One\nTwo', shippingMethod: 'Van' });
  expect(await updates(made)).toEqual([{ shipping_method: 'Van' }]);
});

test('leaves what somebody else changed meanwhile, and changes the rest', async () => {
  const made = await shippedOrder();
  const form = await editForm(made.context, made, { trackingNumber: 'MINE' });
  await byHand(made, { comments: 'Theirs' });
  await updateShipment(made.context, { ...made, form });
  expect(await trueShipments(made.context, made.orderId)).toMatchObject([
    { tracking_number: 'MINE', comments: 'Theirs' },
  ]);
});

test('refuses to overwrite what somebody else changed meanwhile, and says what it is now', async () => {
  const made = await shippedOrder();
  const form = await editForm(made.context, made, { trackingNumber: 'MINE', comments: 'Mine' });
  await byHand(made, { tracking_number: 'THEIRS' });
  const error = await expectAppError(updateShipment(made.context, { ...made, form }));
  expect(error).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Tracking number: “THEIRS”') as string,
    fields: { trackingNumber: 'Somebody else changed this to “THEIRS”.' },
  });
  expect(await updates(made)).toEqual([]);
});

test('is content when somebody else made the same change', async () => {
  const made = await shippedOrder();
  const form = await editForm(made.context, made, { trackingNumber: 'SAME' });
  await byHand(made, { tracking_number: 'SAME' });
  expect(await updateShipment(made.context, { ...made, form })).toEqual({ changed: [], different: [] });
});

test('says that the shipment was deleted meanwhile', async () => {
  const made = await shippedOrder();
  const form = await editForm(made.context, made, { trackingNumber: 'MINE' });
  const { context, orderId, shipmentId } = made;
  await control('DELETE', `/stores/${context.store.hash}/orders/${orderId}/shipments/${shipmentId}`);
  expect(await expectAppError(updateShipment(context, { ...made, form }))).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('was deleted') as string,
  });
});

test('tells what BigCommerce kept when that is something else', async () => {
  const made = await shippedOrder();
  // As a store would that refuses the method silently: its answer shows the old one.
  const [kept] = await trueShipments(made.context, made.orderId);
  await plan(made.context, ROUTES.update, { fault: { kind: 'status', status: 200, body: kept } });
  expect(await edit(made, { shippingMethod: 'Van' })).toEqual({
    changed: ['Shipping method'],
    different: [{ label: 'Shipping method', asked: 'Van', kept: 'FedEx Ground' }],
  });
});

test('passes on a refusal at the field that it is about', async () => {
  const made = await shippedOrder();
  const body = [{ status: 400, message: "The field 'tracking_number' is invalid." }];
  await plan(made.context, ROUTES.update, { fault: { kind: 'status', status: 400, body } });
  expect(await expectAppError(edit(made, { trackingNumber: 'X' }))).toMatchObject({
    code: 'rejected',
    fields: { trackingNumber: "The field 'tracking_number' is invalid." },
  });
});

test.each([
  ['lost', { kind: 'drop', when: 'after' }],
  ['a fault after the change', { kind: 'after', status: 502 }],
  ['unreadable', { kind: 'garbage', variant: 'half_json', status: 200 }],
])('finds the change in the shipment when every answer is %s', async (_, fault) => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.update, { fault, times: ALL });
  expect(await edit(made, { trackingNumber: 'NEW' })).toEqual({ changed: ['Tracking number'], different: [] });
  expect((await activityOf(made.context)).at(-1)).toMatchObject({ kind: 'shipment.updated' });
});

test('says that nobody knows when the answer was lost and the change is not there', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.update, { fault: { kind: 'drop', when: 'before' }, times: ALL });
  const error = await expectAppError(edit(made, { trackingNumber: 'NEW' }));
  expect(error).toMatchObject({ code: 'unavailable', applied: 'unknown' });
  expect(error.message).toContain('does not show your changes');
  expect((await activityOf(made.context)).at(-1)).toMatchObject({ kind: 'shipment.update_unknown' });
});

test('says that nothing was changed when BigCommerce turns it away', async () => {
  const made = await shippedOrder();
  await plan(made.context, ROUTES.update, { fault: { kind: 'rate_limited', variant: 'bare' }, times: ALL });
  expect(await expectAppError(edit(made, { trackingNumber: 'NEW' }))).toMatchObject({ applied: 'no' });
  expect(await trueShipments(made.context, made.orderId)).toMatchObject([{ tracking_number: '794600000000' }]);
});

test('recognises a shipment whose answer was lost before its number is changed', async () => {
  const { context, orderId } = await shippedOrder();
  await onNextShipment(context, { kind: 'drop', when: 'after' });
  const form = await formOf({ context, orderId }, 1, { trackingNumber: 'LOST' });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'checking' });
  const lost = (await trueShipments(context, orderId)).find(({ tracking_number }) => tracking_number === 'LOST');
  const shipmentId = lost?.id ?? 0;
  const changes = await editForm(context, { orderId, shipmentId }, { trackingNumber: 'FOUND' });
  await updateShipment(context, { orderId, shipmentId, form: changes });
  expect(await createShipment(context, { orderId, form })).toEqual({ state: 'created', shipmentId });
});
