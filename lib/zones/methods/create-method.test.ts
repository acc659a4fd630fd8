import { beforeEach, expect, test } from 'vitest';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { methodTypes } from '@/lib/definitions/method-types/method-types';
import { createMethod } from '@/lib/zones/methods/create-method';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

let zone: Awaited<ReturnType<typeof createTestZone>>;
beforeEach(async () => {
  zone = await createTestZone();
});

const CREATE = 'POST /v2/shipping/zones/*/methods';
const flatRate: MethodFormValues = {
  name: 'Standard',
  enabled: true,
  handlingFee: { kind: 'none', amount: '' },
  settings: { rate: '7.50' },
  other: [],
  channelIds: null,
};
const addFlatRate = (values: Partial<MethodFormValues> = {}) =>
  createMethod(zone.context, { zoneId: zone.zoneId, type: 'perorder', values: { ...flatRate, ...values } });

test('sends a flat rate as BigCommerce documents it', async () => {
  const { method, keptOtherwise } = await addFlatRate({ handlingFee: { kind: 'fixed', amount: '2' } });
  expect(await zone.writes()).toEqual([
    {
      method: 'POST',
      path: `/shipping/zones/${zone.zoneId}/methods`,
      body: {
        type: 'perorder',
        name: 'Standard',
        settings: { rate: 7.5 },
        enabled: true,
        handling_fees: { fixed_surcharge: '2' },
      },
    },
  ]);
  expect(keptOtherwise).toEqual([]);
  expect(method).toMatchObject({ name: 'Standard', settings: { rate: '7.5' } });
});

const types = methodTypes.map((definition) => [definition.type, definition] as const);
const RANGES = [{ lower: '0', upper: '20.00', cost: '8.50', origin: '' }];
const OUTSIDE = { kind: 'percentage_of_total', amount: '7.50' };

test.each(types)('%s: is added with every option, switched off and on, and deleted', async (type, definition) => {
  const settings = Object.fromEntries(definition.fields.map((field) => [field.code, fullValue(field)]));
  const { method, keptOtherwise } = await createMethod(zone.context, {
    zoneId: zone.zoneId,
    type,
    values: { ...flatRate, name: definition.name, settings },
  });
  const wire = Object.fromEntries(definition.fields.flatMap((field) => wireEntries(field, settings[field.code])));
  expect((await zone.writes())[0]?.body).toEqual({
    type,
    name: definition.name,
    settings: definition.settings === 'root' ? wire : { carrier_options: wire },
    enabled: true,
  });
  expect(keptOtherwise).toEqual([]);

  const ids = { zoneId: zone.zoneId, methodId: method.id };
  await setMethodEnabled(zone.context, { ...ids, enabled: false });
  await setMethodEnabled(zone.context, { ...ids, enabled: true });
  expect((await zone.writes()).slice(1).map(({ body }) => body)).toEqual([{ enabled: false }, { enabled: true }]);

  await deleteMethod(zone.context, ids);
  expect(await zone.storedMethods()).toEqual([]);
  expect((await zone.activity()).map(({ kind }) => kind)).toEqual([
    'method.created',
    'method.disabled',
    'method.enabled',
    'method.deleted',
  ]);
});

test('adds a method of a provider whose settings only the provider knows', async () => {
  await createMethod(zone.context, {
    zoneId: zone.zoneId,
    type: 'carrier_33',
    values: { ...flatRate, name: 'Parcels Inc', settings: {} },
  });
  expect((await zone.writes())[0]?.body).toEqual({
    type: 'carrier_33',
    name: 'Parcels Inc',
    settings: { carrier_options: {} },
    enabled: true,
  });
});

test.each([
  ['the connection breaks after the method was made', { kind: 'drop', when: 'after' }],
  ['BigCommerce fails after it was made', { kind: 'after', status: 502 }],
  ['the answer cannot be read', { kind: 'drop', when: 'mid-body' }],
])('adopts the new method when %s', async (_how, fault) => {
  await zone.planFault(CREATE, fault);
  const { method } = await addFlatRate();
  expect(await zone.storedMethods()).toMatchObject([{ id: method.id, name: 'Standard' }]);
  expect(await zone.activity()).toHaveLength(1);
});

test('says that the outcome is unknown when the zone cannot be read again', async () => {
  await zone.planFault(CREATE, { kind: 'drop', when: 'after' });
  const refused = { kind: 'status', status: 500 };
  await zone.planFault('GET /v2/shipping/zones/*/methods', refused, { nth: 2, times: 'endless' });
  await expect(addFlatRate()).rejects.toMatchObject({
    applied: 'unknown',
    message: expect.stringContaining('The zone cannot be read at the moment.') as string,
  });
  expect(await zone.activity()).toMatchObject([
    { kind: 'method.unknown', subjectName: expect.stringContaining('Standard') as string, after: { Name: 'Standard' } },
  ]);
});

test('does not add a method a second time that arrived late', async () => {
  await zone.planFault(CREATE, { kind: 'status', status: 504 });
  await expect(addFlatRate()).rejects.toMatchObject({
    applied: 'unknown',
    message: expect.stringContaining(
      'not certain whether “Standard” was added. It is not in the zone so far.',
    ) as string,
  });
  // What BigCommerce carries out after the answer was given up.
  await zone.openMethod({ name: 'Standard', type: 'perorder', settings: { rate: '7.5000' } });

  const [arrived, ...more] = await zone.storedMethods();
  expect(await addFlatRate()).toMatchObject({ method: { id: arrived?.id, name: 'Standard' } });
  expect(more).toEqual([]);
  expect(await zone.storedMethods()).toHaveLength(1);
});

test('does not take an older method of the same name for the new one', async () => {
  await zone.openMethod({ name: 'Standard', type: 'perorder', settings: { rate: 9 } });
  await zone.planFault(CREATE, { kind: 'status', status: 504 });
  await expect(addFlatRate()).rejects.toMatchObject({ applied: 'unknown' });
});

test('hands on what BigCommerce refused, and records nothing', async () => {
  await zone.planFault(CREATE, { kind: 'status', status: 400, body: [{ status: 400, message: 'No such service' }] });
  await expect(addFlatRate()).rejects.toMatchObject({ code: 'rejected', upstream: 'No such service' });
  expect(await zone.activity()).toEqual([]);
});

test('adds free shipping on every storefront, and a provider’s method with its settings on one', async () => {
  await createMethod(zone.context, {
    zoneId: zone.zoneId,
    type: 'freeshipping',
    values: { ...flatRate, settings: {} },
  });
  const other: MethodFormValues['other'] = [
    { name: 'depot', type: 'text', value: 'north', origin: '' },
    { name: 'days', type: 'number', value: '2.50', origin: '' },
    { name: 'insured', type: 'yes_no', value: true, origin: '' },
    { name: 'levels', type: 'list', value: 'slow\nfast', origin: '' },
    { name: 'more', type: 'json', value: '{"limit": 12345678901234567890}', origin: '' },
  ];
  const values = { ...flatRate, settings: {}, other, channelIds: [1] };
  await createMethod(zone.context, { zoneId: zone.zoneId, type: 'carrier_33', values });
  const [free, provider] = (await zone.writes()).map(({ body }) => body);
  expect(free).toEqual({ type: 'freeshipping', name: 'Standard', settings: {}, enabled: true });
  expect(provider).toMatchObject({
    settings: { carrier_options: { depot: 'north', days: 2.5, insured: true, levels: ['slow', 'fast'] } },
    channel_ids: [1],
  });
});

test.each(['shipperhq', 'ups', 'carrier_', ''])('does not add a method of type "%s"', async (type) => {
  await expect(createMethod(zone.context, { zoneId: zone.zoneId, type, values: flatRate })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await zone.writes()).toEqual([]);
});

test.each(['shipper', 'viewer'] as const)('refuses a %s', async (role) => {
  const { ids } = await zone.openMethod({});
  const context = zone.context.as(role);
  const refusal = { code: 'forbidden' };
  const creation = createMethod(context, { zoneId: zone.zoneId, type: 'perorder', values: flatRate });
  await expect(creation).rejects.toMatchObject(refusal);
  await expect(setMethodEnabled(context, { ...ids, enabled: false })).rejects.toMatchObject(refusal);
  await expect(deleteMethod(context, ids)).rejects.toMatchObject(refusal);
  expect(await zone.writes()).toEqual([]);
});

test('does not find another store’s zone and methods', async () => {
  const { ids } = await zone.openMethod({});
  const other = await createTestStore();
  const missing = { code: 'not_found' };
  const creation = createMethod(other, { zoneId: zone.zoneId, type: 'perorder', values: flatRate });
  await expect(creation).rejects.toMatchObject(missing);
  await expect(setMethodEnabled(other, { ...ids, enabled: false })).rejects.toMatchObject(missing);
  await expect(deleteMethod(other, ids)).rejects.toMatchObject(missing);
  expect(await zone.storedMethods()).toMatchObject([{ id: ids.methodId, enabled: true }]);
});

function wireEntries(field: FieldDefinition, value: unknown): [string, unknown][] {
  if (field.type === 'ranges') return [[field.code, [{ lower_limit: 0, upper_limit: 20, shipping_cost: 8.5 }]]];
  if (field.type === 'outside_cost') {
    return [
      [field.code, 7.5],
      [field.kindCode, OUTSIDE.kind],
    ];
  }
  return [[field.code, field.type === 'money' ? 7.5 : value]];
}

function fullValue(field: FieldDefinition): FieldValues[string] {
  switch (field.type) {
    case 'checkbox':
      return true;
    case 'multiselect':
      return Object.keys(field.map);
    case 'select':
      return Object.keys(field.map).at(-1) ?? '';
    case 'ranges':
      return RANGES;
    case 'outside_cost':
      return OUTSIDE;
    case 'money':
    case 'number':
      return '7.50';
    case 'text':
    case 'password':
      return 'text';
  }
}
