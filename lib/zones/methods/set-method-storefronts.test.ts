import { expect, test } from 'vitest';
import { setMethodStorefronts } from '@/lib/zones/methods/set-method-storefronts';
import { readStorefrontMatrix } from '@/lib/zones/methods/storefront-matrix';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const WRITE = 'PUT /v2/shipping/zones/*/methods/*';
const flat = { name: 'Flat', type: 'perorder', settings: { rate: 8 }, channel_ids: [1] };
/** In a store with three storefronts. */
const createZone = () => createTestZone({ name: 'Home' }, { template: 'pro' });
const wanted = { drawnFrom: [1], channelIds: [2, 1, 2] };

test('sends the storefronts only, and writes down what changed', async () => {
  const { context, openMethod, writes, activity } = await createZone();
  const { ids } = await openMethod(flat);
  const method = await setMethodStorefronts(context, { ...ids, choice: wanted });
  expect(method).toMatchObject({ channelIds: [1, 2], settings: { rate: '8' } });
  expect((await writes()).map(({ method: verb, body }) => [verb, body])).toEqual([['PUT', { channel_ids: [1, 2] }]]);
  expect(await activity()).toMatchObject([
    { kind: 'method.updated', before: { 'Storefront ids': '1' }, after: { 'Storefront ids': '1, 2' } },
  ]);
});

test('does not overwrite what was changed meanwhile, and does not mind other changes', async () => {
  const { context, openMethod, changeElsewhere, writes } = await createZone();
  const { ids } = await openMethod(flat);
  await changeElsewhere(ids.methodId, { settings: { rate: 9 } });
  await setMethodStorefronts(context, { ...ids, choice: wanted });
  await changeElsewhere(ids.methodId, { channel_ids: [3] });
  const choice = { drawnFrom: [1, 2], channelIds: [1] };
  await expect(setMethodStorefronts(context, { ...ids, choice })).rejects.toMatchObject({ code: 'conflict' });
  expect(await writes()).toHaveLength(1);
});

test('finds the work of an earlier attempt whose answer was lost', async () => {
  const { context, openMethod, planFault, writes } = await createZone();
  const { ids } = await openMethod(flat);
  await planFault(WRITE, { kind: 'drop', when: 'after' });
  expect((await setMethodStorefronts(context, { ...ids, choice: wanted })).channelIds).toEqual([1, 2]);
  const sent = (await writes()).length;
  expect((await setMethodStorefronts(context, { ...ids, choice: wanted })).channelIds).toEqual([1, 2]);
  expect(await writes()).toHaveLength(sent);
});

test('wants at least one storefront, and a type that can be limited', async () => {
  const { context, openMethod, writes } = await createZone();
  const { ids } = await openMethod(flat);
  const none = { drawnFrom: [1], channelIds: [] };
  await expect(setMethodStorefronts(context, { ...ids, choice: none })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { channelIds: 'Choose at least one storefront. To offer it nowhere, disable the method.' },
  });
  const free = await openMethod({ name: 'Free', type: 'freeshipping', settings: {} });
  await expect(setMethodStorefronts(context, { ...free.ids, choice: wanted })).rejects.toMatchObject({
    code: 'rejected',
  });
  expect(await writes()).toEqual([]);
});

test('is refused to a shipper', async () => {
  const { context, openMethod, writes } = await createZone();
  const { ids } = await openMethod(flat);
  await expect(setMethodStorefronts(context.as('shipper'), { ...ids, choice: wanted })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await writes()).toEqual([]);
});

test('the matrix lists every method of every zone with its storefronts', async () => {
  const store = await createTestStore({ template: 'pro' });
  const { storefronts, rows } = await readStorefrontMatrix(store);
  expect(storefronts?.length).toBeGreaterThan(1);
  const truth = await control<{ zones: { name: string; methods: { name: string }[] }[] }>(
    'GET',
    `/stores/${store.store.hash}`,
  );
  expect(rows.map(({ zoneName, name }) => `${zoneName}: ${name}`)).toEqual(
    truth.zones.flatMap((zone) => zone.methods.map(({ name }) => `${zone.name}: ${name}`)),
  );
  expect(rows.every(({ channelIds }) => channelIds === null || channelIds.length > 0)).toBe(true);
});

test('the matrix of a store with one storefront has nothing to choose', async () => {
  const { rows, storefronts } = await readStorefrontMatrix(await createTestStore());
  expect([rows, (storefronts?.length ?? 0) < 2]).toEqual([[], true]);
});
