import { expect, test } from 'vitest';
import { listZones } from '@/lib/zones/list-zones';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('says what a zone covers by name, and how many of its methods are enabled', async () => {
  const store = await createTestStore();
  const { hash } = store.store;
  const add = (fields: Record<string, unknown>) => control<{ id: number }>('POST', `/stores/${hash}/zones`, fields);
  const countries = ['AU', 'NZ', 'GB', 'CA', 'US'].map((country_iso2) => ({ country_iso2 }));
  const { id } = await add({ name: 'Friends', type: 'country', locations: countries });
  await control('POST', `/stores/${hash}/zones/${id}/methods`, { name: 'On' });
  await control('POST', `/stores/${hash}/zones/${id}/methods`, { name: 'Off', enabled: false });
  const states = [
    { country_iso2: 'US', state_iso2: 'CA' },
    { country_iso2: 'AU', state_iso2: 'NSW' },
  ];
  await add({ name: 'Coasts', type: 'state', locations: states });
  const codes = ['11101', '11102', '11103', '11104'].map((zip) => ({ zip, country_iso2: 'US' }));
  await add({ name: 'Astoria', type: 'zip', locations: codes, enabled: false });
  await add({ name: 'World', type: 'global' });

  expect(await listZones(store)).toMatchObject([
    {
      name: 'Friends',
      covers: { type: 'Countries', places: 'Australia, New Zealand, United Kingdom, and 2 more' },
      methods: 2,
      enabledMethods: 1,
      enabled: true,
    },
    { name: 'Coasts', covers: { type: 'States or provinces', places: 'California and New South Wales' }, methods: 0 },
    {
      name: 'Astoria',
      covers: { type: 'Postal codes', places: '11101 (US), 11102 (US), 11103 (US), and 1 more' },
      enabled: false,
    },
    { name: 'World', covers: { type: 'Rest of the world', places: '' } },
  ]);
});

test('says which zones need attention, and leaves disabled ones alone', async () => {
  const store = await createTestStore();
  const { hash } = store.store;
  const add = (fields: Record<string, unknown>) =>
    control<{ id: number }>('POST', `/stores/${hash}/zones`, { locations: [{ country_iso2: 'FR' }], ...fields });
  const { id } = await add({ name: 'France', type: 'country' });
  await control('POST', `/stores/${hash}/zones/${id}/methods`, { name: 'On' });
  await add({ name: 'France again', type: 'country' });
  await add({ name: 'Off', type: 'country', enabled: false });

  const attention = (await listZones(store)).map((zone) => zone.attention);
  expect(attention).toEqual([
    ['Covers the same places as France again.'],
    ['No method is enabled.', 'Covers the same places as France.'],
    [],
  ]);
});

test('shows codes when the lists of countries cannot be read', async () => {
  const store = await createTestStore();
  const { hash } = store.store;
  await control('POST', `/stores/${hash}/zones`, {
    name: 'Here',
    type: 'country',
    locations: [{ country_iso2: 'FR' }],
  });
  const fault = { kind: 'status', status: 500 };
  await control('POST', '/faults', { store: hash, route: 'GET /v2/countries', times: 'endless', fault });
  expect(await listZones(store)).toMatchObject([{ covers: { type: 'Countries', places: 'FR' } }]);
});

test('is empty for a store without zones', async () => {
  expect(await listZones(await createTestStore())).toEqual([]);
});
