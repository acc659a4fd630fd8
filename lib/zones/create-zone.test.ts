import { expect, test } from 'vitest';
import { listZones } from '@/lib/bigcommerce/zones';
import { blankZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { createZone } from '@/lib/zones/create-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const POST = 'POST /v2/shipping/zones';
const countries = {
  ...blankZoneFields,
  name: 'Down under',
  type: 'country',
  places: { added: { AU: '', NZ: '' }, removed: {} },
};
const writesOf = async ({ writes }: Awaited<ReturnType<typeof createTestZone>>) =>
  (await writes()).filter(({ method }) => method === 'POST');

test.each([
  [countries, [{ country_iso2: 'AU' }, { country_iso2: 'NZ' }]],
  [
    { ...countries, type: 'state', places: { added: { AU: 'ACT\nNSW', US: 'CA' }, removed: {} } },
    [
      { country_iso2: 'AU', state_iso2: 'ACT' },
      { country_iso2: 'AU', state_iso2: 'NSW' },
      { country_iso2: 'US', state_iso2: 'CA' },
    ],
  ],
  [
    { ...countries, type: 'zip', places: { added: { GB: 'SW1A 1AA\nEC1A 1BB' }, removed: {} } },
    [
      { country_iso2: 'GB', zip: 'SW1A 1AA' },
      { country_iso2: 'GB', zip: 'EC1A 1BB' },
    ],
  ],
  [{ ...countries, type: 'global', places: { added: {}, removed: {} } }, undefined],
])('adds a zone of each type: $type', async (values, locations) => {
  const store = await createTestZone();
  const { zone, keptOtherwise } = await createZone(store.context, values);
  expect(keptOtherwise).toEqual([]);
  expect(zone).toMatchObject({ name: 'Down under', type: values.type, enabled: true, handlingFees: null });
  expect(await writesOf(store)).toEqual([
    {
      method: 'POST',
      path: '/shipping/zones',
      body: {
        name: 'Down under',
        type: values.type,
        ...(locations && { locations }),
        free_shipping: { enabled: false, minimum_sub_total: '0', exclude_fixed_shipping_products: false },
        enabled: true,
      },
    },
  ]);
  expect(await store.activity()).toMatchObject([{ kind: 'zone.created', subjectName: 'Down under' }]);
});

test('sends free shipping and handling fee as they were typed', async () => {
  const store = await createTestZone();
  const { zone } = await createZone(store.context, {
    ...countries,
    enabled: false,
    freeShipping: { enabled: true, minimumSubTotal: '49.90', excludeFixedShippingProducts: true },
    handlingFee: { kind: 'percentage', amount: '2.5', displaySeparately: true },
  });
  expect(zone).toMatchObject({
    enabled: false,
    freeShipping: { enabled: true, minimumSubTotal: '49.9000', excludeFixedShippingProducts: true },
    handlingFees: { kind: 'percentage', amount: '2.5', displaySeparately: true },
  });
});

test('says what BigCommerce keeps otherwise than it was sent', async () => {
  const store = await createTestZone();
  const odd = {
    id: 77,
    name: 'Down Under',
    type: 'country',
    enabled: true,
    locations: [{ id: 1, country_iso2: 'AU' }],
    free_shipping: {},
  };
  await store.planFault('GET /v2/shipping/zones/*', { kind: 'status', status: 200, body: odd });
  const { keptOtherwise } = await createZone(store.context, countries);
  expect(keptOtherwise).toEqual([
    { label: 'Name', before: 'Down under', after: 'Down Under' },
    { label: 'Places', before: '2 countries', after: '1 country without New Zealand' },
  ]);
});

test('sent twice makes one zone', async () => {
  const store = await createTestZone();
  await createZone(store.context, countries);
  await expect(createZone(store.context, countries)).rejects.toMatchObject({ code: 'conflict' });
  expect(await listZones(store.context.store)).toHaveLength(2);
  await createZone(store.context, { ...countries, name: 'Another' });
  expect(await listZones(store.context.store)).toHaveLength(3);
});

test('a lost answer is settled by looking', async () => {
  const store = await createTestZone();
  await store.planFault(POST, { kind: 'drop', when: 'after' });
  const { zone } = await createZone(store.context, countries);
  expect(zone.name).toBe('Down under');
  expect(await store.activity()).toMatchObject([{ kind: 'zone.created' }]);
});

test('a lost answer that looking does not settle is told and written down as that', async () => {
  const store = await createTestZone();
  await store.planFault(POST, { kind: 'commit_late', ms: 60_000 });
  await expect(createZone(store.context, countries)).rejects.toMatchObject({ applied: 'unknown' });
  expect(await store.activity()).toMatchObject([{ kind: 'zone.unknown', subjectName: 'Down under' }]);
});

test.each([
  ['no name', { name: ' ' }, 'name'],
  ['an unknown type', { type: 'planet' }, 'type'],
  ['no country', { places: { added: {}, removed: {} } }, 'placeCount'],
  ['a country that is none', { places: { added: { Australia: '' }, removed: {} } }, 'places.added.Australia'],
  [
    'an amount in words',
    { handlingFee: { kind: 'fixed', amount: 'two', displaySeparately: false } },
    'handlingFee.amount',
  ],
  [
    'a negative minimum',
    { freeShipping: { ...blankZoneFields.freeShipping, enabled: true, minimumSubTotal: '-1' } },
    'freeShipping.minimumSubTotal',
  ],
  [
    'a postal code of no length',
    { type: 'zip', places: { added: { AU: '2000\n\n2001' }, removed: {} } },
    'places.added',
  ],
  ['an endless postal code', { type: 'zip', places: { added: { AU: '2'.repeat(21) }, removed: {} } }, 'places.added'],
])('refuses %s and sends nothing', async (_what, change, field) => {
  const store = await createTestZone();
  await expect(createZone(store.context, { ...countries, ...change })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { [field]: expect.any(String) as string },
  });
  expect(await writesOf(store)).toEqual([]);
});

test('takes 40,000 postal codes and refuses one more', async () => {
  const store = await createTestZone();
  const codes = Array.from({ length: 40_001 }, (_, index) => String(10_000 + index));
  const values = (US: string[]) => ({
    ...countries,
    type: 'zip',
    places: { added: { US: US.join('\n') }, removed: {} },
  });
  await expect(createZone(store.context, values(codes))).rejects.toMatchObject({ code: 'invalid_input' });
  const { zone, keptOtherwise } = await createZone(store.context, values(codes.slice(1)));
  expect([zone.locations.length, keptOtherwise]).toEqual([40_000, []]);
});

test.each(['shipper', 'viewer'] as const)('refuses a %s before anything is read', async (role) => {
  const store = await createTestZone();
  await expect(createZone(store.context.as(role), countries)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await store.writes()).toEqual([]);
});
