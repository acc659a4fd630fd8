import { beforeEach, expect, test } from 'vitest';
import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { toMethodForm, type MethodForm } from '@/lib/zones/methods/method-form';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

let zone: Awaited<ReturnType<typeof createTestZone>>;
beforeEach(async () => {
  zone = await createTestZone();
});

const fedexSettings = {
  carrier_options: {
    delivery_services: ['FEDEX_GROUND'],
    dropoff_type: 'REGULAR_PICKUP',
    packaging_type: 'YOUR_PACKAGING',
    packing_method: 'SEPARATE',
    rate_type: 'LIST',
    include_package_value: true,
    destination_type: 'residential',
  },
};

test('sends nothing but a new name when only the name changed', async () => {
  const { ids, form } = await zone.openMethod({ name: 'FedEx', type: 'fedex', settings: fedexSettings });
  const { method } = await updateMethod(zone.context, { ...ids, ...change(form, { name: 'FedEx home' }) });

  expect(method.name).toBe('FedEx home');
  expect(await lastBody()).toEqual({ name: 'FedEx home' });
});

test('sends complete settings when one of them changed: lists, real booleans, no echo', async () => {
  const { ids, form } = await zone.openMethod({ name: 'FedEx', type: 'fedex', settings: fedexSettings });
  expect(form.values.settings['include_package_value']).toBe(true);

  const settings = { ...form.values.settings, include_package_value: false };
  await updateMethod(zone.context, { ...ids, ...change(form, { settings }) });

  expect(await lastBody()).toEqual({
    settings: { carrier_options: { ...fedexSettings.carrier_options, include_package_value: false } },
  });
});

test('keeps settings and options it does not know through ten edits', async () => {
  const odd = {
    note: { by: ['somebody'] },
    carrier_options: {
      ...fedexSettings.carrier_options,
      delivery_services: ['FEDEX_GROUND', 'FEDEX_MOON_SHUTTLE'],
      dropoff_type: 'CANNON',
      signature: { age: 18.5 },
    },
  };
  const { ids } = await zone.openMethod({ name: 'FedEx', type: 'fedex', settings: odd });
  for (let edit = 0; edit < 10; edit += 1) {
    const form = toMethodForm(await getMethod(zone.context.store, ids));
    const settings = { ...form.values.settings, include_package_value: edit % 2 === 1 };
    await updateMethod(zone.context, { ...ids, ...change(form, { settings }) });
  }
  expect((await stored(ids.methodId))?.settings).toEqual(odd);
});

test('lets an option it does not know be taken out', async () => {
  const { ids, form } = await zone.openMethod({
    name: 'Zoom',
    type: 'zoom2u',
    settings: { carrier_options: { delivery_services: ['VIP', 'Teleport'] } },
  });
  await updateMethod(zone.context, { ...ids, ...change(form, { settings: { delivery_services: ['VIP'] } }) });
  expect((await stored(ids.methodId))?.settings).toEqual({ carrier_options: { delivery_services: ['VIP'] } });
});

test('keeps a list where it knows one choice while another field changes, and lets one be chosen', async () => {
  const options = { delivery_services: ['First'], packaging_type: ['Parcel', 'SmallFlatRateBox'] };
  const endicia = { name: 'USPS', type: 'endicia', settings: { carrier_options: options } };
  const { ids, form } = await zone.openMethod(endicia);
  const packaging = form.values.settings['packaging_type'];
  const field = form.fields.find(({ code }) => code === 'packaging_type');
  expect(field?.type === 'select' && field.map[typeof packaging === 'string' ? packaging : '']).toBe(
    'Parcel, Small Flat Rate Box (set in BigCommerce)',
  );

  const settings = { ...form.values.settings, delivery_services: ['First', 'Priority'] };
  await updateMethod(zone.context, { ...ids, ...change(form, { settings }) });
  expect((await stored(ids.methodId))?.settings).toMatchObject({
    carrier_options: { delivery_services: ['Priority', 'First'], packaging_type: options.packaging_type },
  });

  const again = toMethodForm(await getMethod(zone.context.store, ids));
  const single = { ...again.values.settings, packaging_type: 'Parcel' };
  await updateMethod(zone.context, { ...ids, ...change(again, { settings: single }) });
  expect((await stored(ids.methodId))?.settings).toMatchObject({ carrier_options: { packaging_type: 'Parcel' } });
  expect((await zone.activity()).at(-1)).toMatchObject({
    before: { 'Packaging type': 'Parcel, Small Flat Rate Box' },
    after: { 'Packaging type': 'Parcel' },
  });
});

test('changes rate, fee and state of a flat rate', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  const { method, keptOtherwise } = await updateMethod(zone.context, {
    ...ids,
    ...change(form, {
      enabled: false,
      handlingFee: { kind: 'percentage', amount: '2.50' },
      settings: { rate: '12.30' },
    }),
  });
  expect(await lastBody()).toEqual({
    settings: { rate: 12.3 },
    enabled: false,
    handling_fees: { percentage_surcharge: '2.50' },
  });
  expect(keptOtherwise).toEqual([]);
  expect(method).toMatchObject({ enabled: false, handlingFee: { kind: 'percentage', amount: '2.5' } });

  const again = toMethodForm(await getMethod(zone.context.store, ids));
  await updateMethod(zone.context, { ...ids, ...change(again, { handlingFee: { kind: 'none', amount: '' } }) });
  expect(await lastBody()).toMatchObject({ handling_fees: { fixed_surcharge: '0' } });
});

test('renames a method whose settings BigCommerce does not tell, without touching them', async () => {
  await zone.setFlags({ emptyMethodSettings: true });
  const { ids, form } = await zone.openMethod({ name: 'FedEx', type: 'fedex', settings: fedexSettings });
  expect(form.settingsMissing).toBe(true);

  await updateMethod(zone.context, { ...ids, ...change(form, { name: 'FedEx 2' }) });
  expect(await stored(ids.methodId)).toMatchObject({ name: 'FedEx 2', settings: fedexSettings });
});

test('renames a method by weight, its ranges untouched', async () => {
  const settings = {
    default_cost: null,
    default_cost_type: 'fixed_amount',
    range: [{ lower_limit: 0, upper_limit: 20, shipping_cost: 8 }],
  };
  const { ids, form } = await zone.openMethod({ name: 'Heavy', type: 'weight', settings });

  await updateMethod(zone.context, { ...ids, ...change(form, { name: 'Very heavy' }) });
  expect(await stored(ids.methodId)).toMatchObject({ name: 'Very heavy', settings });
});

test('refuses when the method changed meanwhile', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await zone.changeElsewhere(ids.methodId, {
    settings: { rate: 11 },
  });

  await expect(
    updateMethod(zone.context, { ...ids, ...change(form, { settings: { rate: '10' } }) }),
  ).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await stored(ids.methodId))?.settings).toEqual({ rate: 11 });
});

test('does not call it a conflict when BigCommerce only writes the same in another way', async () => {
  const { ids, form } = await zone.openMethod({ name: 'FedEx', type: 'fedex', settings: fedexSettings });
  await zone.setFlags({
    stringBooleans: false,
    packagingKey: 'copy',
    stringMethodFields: true,
    handlingFeeAmounts: 'number',
  });
  const { method } = await updateMethod(zone.context, { ...ids, ...change(form, { name: 'Renamed' }) });
  expect(method.name).toBe('Renamed');
});

test('finds its own work when a form is sent again after a lost answer', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  const input = { ...ids, ...change(form, { name: 'Flat rate 2' }) };
  await updateMethod(zone.context, input);
  expect((await updateMethod(zone.context, input)).method.name).toBe('Flat rate 2');
  expect(await zone.activity()).toHaveLength(1);
});

test('settles a lost answer by reading the method back', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', { kind: 'after', status: 502 }, { times: 'endless' });
  const { method } = await updateMethod(zone.context, { ...ids, ...change(form, { name: 'Arrived' }) });
  expect(method.name).toBe('Arrived');
  expect(await zone.activity()).toHaveLength(1);
});

test('says that the outcome is unknown when reading back does not show the change', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', { kind: 'status', status: 500 }, { times: 'endless' });
  await expect(updateMethod(zone.context, { ...ids, ...change(form, { name: 'Lost' }) })).rejects.toMatchObject({
    code: 'unavailable',
    applied: 'unknown',
  });
  expect(await zone.activity()).toMatchObject([
    { kind: 'method.unknown', subjectId: String(ids.methodId), before: { Name: 'Flat' }, after: { Name: 'Lost' } },
  ]);
});

test('says when the store kept something else than was sent', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  const answer = { id: ids.methodId, name: 'Flat', type: 'perorder', settings: { rate: 10 } };
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', { kind: 'status', status: 200, body: answer });
  const { keptOtherwise } = await updateMethod(zone.context, { ...ids, ...change(form, { settings: { rate: '10' } }) });
  expect(keptOtherwise).toEqual([{ label: 'Rate per order', before: '10', after: '9' }]);
});

test('points at every wrong field and sends nothing', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  const wrong = { name: '', settings: { rate: 'ten' }, handlingFee: { kind: 'fixed' as const, amount: '' } };
  await expect(updateMethod(zone.context, { ...ids, ...change(form, wrong) })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: {
      name: 'Name is required',
      'settings.rate': expect.any(String) as string,
      'handlingFee.amount': expect.any(String) as string,
    },
  });
  expect(await zone.writes()).toEqual([]);
});

test('records what changed and nothing else', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await updateMethod(zone.context, { ...ids, ...change(form, { settings: { rate: '10.50' } }) });
  expect(await zone.activity()).toEqual([
    expect.objectContaining({
      kind: 'method.updated',
      subjectId: String(ids.methodId),
      before: { 'Rate per order': '9' },
      after: { 'Rate per order': '10.5' },
    }),
  ]);
});

test.each(['shipper', 'viewer'] as const)('refuses a %s', async (role) => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await expect(updateMethod(zone.context.as(role), { ...ids, ...change(form, { name: 'X' }) })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('does not find a method of another store', async () => {
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  const other = await createTestStore();
  await expect(updateMethod(other, { ...ids, ...change(form, { name: 'X' }) })).rejects.toMatchObject({
    code: 'not_found',
  });
});

function change(form: MethodForm, values: Partial<MethodForm['values']>) {
  return { drawnFrom: form.drawnFrom, values: { ...form.values, ...values } };
}

async function lastBody() {
  return (await zone.writes()).at(-1)?.body;
}

async function stored(methodId: number) {
  return (await zone.storedMethods()).find(({ id }) => id === methodId);
}
