import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { viewZone } from '@/lib/zones/view-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('shows methods in words and which of them miss their carrier', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
  const options = { delivery_services: ['FEDEX_GROUND', 'FEDEX_2_DAY'] };
  await openMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: options } });
  await openMethod({ name: 'Odd', type: 'carrier_33', settings: {}, enabled: false });
  await disconnect(context.store.hash, 'fedex');

  expect(await viewZone(context, zoneId)).toMatchObject({
    id: zoneId,
    name: 'Home',
    enabled: true,
    covers: { type: 'Countries', places: 'United States' },
    methods: [
      { typeName: 'Flat rate per order', summary: '$8.00 per order', trouble: null },
      { typeName: 'FedEx', summary: '2 services', trouble: 'Not connected' },
      // Nobody disconnected it here: it may well be connected in BigCommerce.
      { typeName: 'Provider carrier_33', enabled: false, trouble: null },
    ],
    notices: [
      {
        type: 'warning',
        header: 'FedEx is not connected',
        links: [{ path: '/carriers/fedex', label: 'Connect FedEx' }],
      },
    ],
    otherZones: [],
  });
});

test('does not take a carrier for disconnected whose method it sees for the first time', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: { rate_type: 'LIST' } } });
  const { methods, notices } = await viewZone(context, zoneId);
  expect([methods[0]?.trouble, notices]).toEqual([null, []]);
});

test('warns of zones that cover the same places, and mentions those within', async () => {
  const { context, zoneId, openMethod } = await createTestZone({
    name: 'Home',
    type: 'country',
    locations: [{ country_iso2: 'US' }],
  });
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
  await addZone(context, { name: 'Home too', type: 'country', locations: [{ country_iso2: 'US' }] });
  const states = ['SC', 'NC'].map((state_iso2) => ({ country_iso2: 'US', state_iso2 }));
  await addZone(context, { name: 'Carolinas', type: 'state', locations: states, enabled: false });

  const { notices, otherZones } = await viewZone(context, zoneId);
  expect(notices).toMatchObject([
    {
      type: 'warning',
      header: 'Other zones cover the same places',
      messages: ['“Home too” names United States too.', expect.stringContaining('does not document')],
    },
    {
      type: 'info',
      header: 'Zones within or around this one',
      messages: [
        '“Carolinas” (disabled) names places within this zone’s countries: South Carolina and North Carolina.',
        expect.stringContaining('does not document'),
      ],
    },
  ]);
  expect(otherZones.map(({ name, enabled }) => [name, enabled])).toEqual([
    ['Home too', true],
    ['Carolinas', false],
  ]);
});

test('warns of orders that the ranges leave out, in the store’s unit and currency', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const range = [
    { lower_limit: 0, upper_limit: 16, shipping_cost: 5 },
    { lower_limit: 20, upper_limit: 80, shipping_cost: 9 },
  ];
  await openMethod({ name: 'By weight', type: 'weight', settings: { range, default_cost: null } });
  const withUnits = {
    ...context,
    store: { ...context.store, facts: { ...context.store.facts, weightUnits: 'Ounces' } },
  };
  expect((await viewZone(withUnits, zoneId)).notices).toMatchObject([
    {
      header: 'Some orders are offered no rate',
      messages: [
        'Orders between 16 oz and 20 oz and above 80 oz are in no range, and no enabled method has a rate for them.',
      ],
    },
  ]);
});

test('is drawn without the other zones when they cannot be read, and says so', async () => {
  const { context, zoneId, openMethod, planFault } = await createTestZone();
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
  await planFault('GET /v2/shipping/zones', { kind: 'status', status: 500 }, { times: 'endless' });
  expect((await viewZone(context, zoneId)).notices).toMatchObject([{ header: 'The other zones could not be read' }]);
});

test('sends no setting of a carrier or provider to the browser', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const settings = { carrier_options: { api_token: 'pw-canary-5521', depot: 'north-canary' } };
  await openMethod({ name: 'Parcelwise', type: 'carrier_33', settings });
  expect(JSON.stringify(await viewZone(context, zoneId))).not.toContain('canary');
});

async function addZone({ store }: Context, fields: Record<string, unknown>) {
  await control('POST', `/stores/${store.hash}/zones`, fields);
}

async function disconnect(storeHash: string, carrierId: string) {
  const db = await prisma();
  await db.carrierConnection.create({
    data: { storeHash, carrierId, state: 'not_connected', evidence: 'Disconnected here', secretCodes: [] },
  });
}
