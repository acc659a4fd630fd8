import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { createMethod } from '@/lib/zones/methods/create-method';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import { readZone } from '@/lib/zones/read-zone';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { dropZoneSnapshot, saveZoneSnapshots } from '@/lib/zones/snapshots/save-zone-snapshots';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const HOUR_MS = 3_600_000;

test('keeps every zone with its methods as read', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  expect(await listZoneSnapshots(context)).toEqual([]);

  const read = await refreshZoneSnapshots(context);
  expect(read).toMatchObject([
    { zone: { id: zoneId, name: 'Home' }, methods: [{ name: 'Flat', settings: { rate: '9' } }] },
  ]);
  expect(read).toMatchObject(await listZoneSnapshots(context));
});

test('forgets zones that are gone, and none of another store', async () => {
  const one = await createTestZone();
  const other = await createTestZone();
  await refreshZoneSnapshots(one.context);
  await refreshZoneSnapshots(other.context);
  await control('DELETE', `/stores/${one.context.store.hash}/zones/${one.zoneId}`);

  expect(await refreshZoneSnapshots(one.context)).toEqual([]);
  expect(await listZoneSnapshots(one.context)).toEqual([]);
  expect(await listZoneSnapshots(other.context)).toHaveLength(1);
});

test('keeps what it had when BigCommerce cannot be read', async () => {
  const { context, planFault } = await createTestZone();
  const read = await refreshZoneSnapshots(context);
  await planFault('GET /v2/shipping/zones/*/methods', { kind: 'status', status: 500 }, { times: 'endless' });
  await expect(refreshZoneSnapshots(context)).rejects.toMatchObject({ code: 'unavailable' });
  expect(read).toMatchObject(await listZoneSnapshots(context));
});

test('keeps the zones it could read, and goes on with the others next time', async () => {
  const { context, planFault } = await createTestZone();
  for (const name of ['Two', 'Three']) await control('POST', `/stores/${context.store.hash}/zones`, { name });
  const fault = { kind: 'status', status: 500 };
  await planFault('GET /v2/shipping/zones/*/methods', fault, { nth: 3, times: 'endless' });
  await expect(refreshZoneSnapshots(context)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await listZoneSnapshots(context)).toHaveLength(2);

  await control('DELETE', `/faults?store=${context.store.hash}`);
  await clearRequests(context.store.hash);
  expect(await refreshZoneSnapshots(context, { methodsMaxAgeMs: HOUR_MS })).toHaveLength(3);
  expect(await requestPaths(context.store.hash)).toHaveLength(2);
});

test('reads first what it has not read for the longest', async () => {
  const { context, zoneId } = await createTestZone();
  const { id } = await control<{ id: number }>('POST', `/stores/${context.store.hash}/zones`, { name: 'Two' });
  await readZone(context, zoneId);
  await clearRequests(context.store.hash);
  await refreshZoneSnapshots(context);
  expect((await requestPaths(context.store.hash)).slice(1)).toEqual([
    `/shipping/zones/${id}/methods`,
    `/shipping/zones/${zoneId}/methods`,
  ]);
});

test('reads a zone again that another version of the app kept in a way this one does not understand', async () => {
  const { context, zoneId } = await createTestZone();
  await refreshZoneSnapshots(context);
  const db = await prisma();
  await db.zoneSnapshot.updateMany({ where: { storeHash: context.store.hash }, data: { methods: [{ id: 'old' }] } });
  expect(await listZoneSnapshots(context)).toEqual([]);
  expect(await refreshZoneSnapshots(context, { methodsMaxAgeMs: HOUR_MS })).toMatchObject([{ zone: { id: zoneId } }]);
  expect(await listZoneSnapshots(context)).toHaveLength(1);
});

test('does not take a zone for read because one of its methods was changed', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const { ids } = await openMethod({ name: 'Flat' });
  const before = await readZone(context, zoneId);
  await setMethodEnabled(context, { ...ids, enabled: false });
  const [kept] = await listZoneSnapshots(context);
  expect(kept).toMatchObject({ readAt: before.readAt, methods: [{ enabled: false }] });
});

test('does not let a reading that began before a change undo it', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const { ids } = await openMethod({ name: 'Flat' });
  const before = await readZone(context, zoneId);
  const slow = { ...before, readAt: new Date(before.readAt.getTime() + 1) };
  await setMethodEnabled(context, { ...ids, enabled: false });
  await saveZoneSnapshots(context, [slow]);
  expect(await listZoneSnapshots(context)).toMatchObject([{ methods: [{ enabled: false }] }]);
  await readZone(context, zoneId);
  expect((await listZoneSnapshots(context))[0]?.readAt).not.toEqual(before.readAt);
});

test('reads the zones but no methods that are young enough', async () => {
  const { context, openMethod } = await createTestZone();
  await refreshZoneSnapshots(context);
  await control('POST', `/stores/${context.store.hash}/zones`, { name: 'New', type: 'global' });
  await openMethod({ name: 'Later' });
  await clearRequests(context.store.hash);

  const read = await refreshZoneSnapshots(context, { methodsMaxAgeMs: HOUR_MS });
  expect(read.map(({ zone, methods }) => [zone.name, methods.length])).toEqual([
    ['Home', 0],
    ['New', 0],
  ]);
  expect(await requestPaths(context.store.hash)).toEqual([
    '/shipping/zones',
    expect.stringMatching(/^\/shipping\/zones\/\d+\/methods$/),
  ]);
});

test('reads methods again that are too old', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const [snapshot] = await refreshZoneSnapshots(context);
  await dropZoneSnapshot(context, zoneId);
  await saveZoneSnapshots(context, snapshot ? [{ ...snapshot, readAt: new Date(Date.now() - HOUR_MS) }] : []);
  await openMethod({ name: 'Later' });
  expect(await refreshZoneSnapshots(context, { methodsMaxAgeMs: HOUR_MS / 2 })).toMatchObject([
    { methods: [{ name: 'Later' }] },
  ]);
});

test('shows a write at once, without reading the zones again', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const { ids } = await openMethod({ name: 'Flat' });
  await refreshZoneSnapshots(context);
  await setMethodEnabled(context, { ...ids, enabled: false });
  await createMethod(context, {
    zoneId,
    type: 'peritem',
    values: {
      ...{ name: 'Each', enabled: true, handlingFee: { kind: 'none', amount: '' }, settings: { rate: '1' } },
      ...{ other: [], channelIds: null },
    },
  });
  const [kept] = await listZoneSnapshots(context);
  expect(kept?.methods.map(({ name, enabled }) => [name, enabled])).toEqual([
    ['Flat', false],
    ['Each', true],
  ]);
  expect(kept?.hash).toBe((await readZone(context, zoneId)).hash);
});

test('does not let a slow reading undo a younger one', async () => {
  const { context, openMethod } = await createTestZone();
  const [before] = await refreshZoneSnapshots(context);
  await openMethod({ name: 'Later' });
  const younger = await refreshZoneSnapshots(context);
  await saveZoneSnapshots(context, before ? [before] : []);
  expect(younger).toMatchObject(await listZoneSnapshots(context));
});

test('has the same hash until the zone or a method really changes', async () => {
  const { context, zoneId, openMethod, setFlags, changeElsewhere } = await createTestZone();
  const settings = {
    carrier_options: { delivery_services: ['Ground'], show_transit_time: true, packaging_type: '02' },
  };
  const { ids } = await openMethod({ name: 'UPS', type: 'upsready', settings });
  const { hash } = await readZone(context, zoneId);
  await setFlags({
    stringBooleans: false,
    packagingKey: 'copy',
    stringMethodFields: true,
    handlingFeeAmounts: 'number',
  });
  expect((await readZone(context, zoneId)).hash).toBe(hash);

  await changeElsewhere(ids.methodId, { name: 'UPS 2' });
  expect((await readZone(context, zoneId)).hash).not.toBe(hash);
});

test('keeps a few places of a zone and tells when any of them changes', async () => {
  const locations = Array.from({ length: 300 }, (_, index) => ({ zip: String(10_000 + index), country_iso2: 'US' }));
  const { context, zoneId } = await createTestZone({ name: 'City', type: 'zip', locations });
  const { zone } = await readZone(context, zoneId);
  expect(zone).toMatchObject({ placeCount: 300 });
  expect(zone.places).toHaveLength(20);

  const changed = locations.map((place, index) => (index === 299 ? { ...place, zip: '99999' } : place));
  await control('PUT', `/stores/${context.store.hash}/zones/${zoneId}`, { name: 'City', locations: changed });
  expect((await readZone(context, zoneId)).zone.hash).not.toBe(zone.hash);
});

test('forgets a zone whose page finds it gone', async () => {
  const { context, zoneId } = await createTestZone();
  await refreshZoneSnapshots(context);
  await control('DELETE', `/stores/${context.store.hash}/zones/${zoneId}`);
  await expect(readZone(context, zoneId)).rejects.toMatchObject({ code: 'not_found' });
  expect(await listZoneSnapshots(context)).toEqual([]);
});

test('does not find another store’s zone', async () => {
  const { zoneId } = await createTestZone();
  await expect(readZone(await createTestStore(), zoneId)).rejects.toMatchObject({ code: 'not_found' });
});

async function requestPaths(hash: string): Promise<string[]> {
  const requests = await control<{ path: string }[]>('GET', `/requests?store=${hash}`);
  return requests.map(({ path }) => path.replace(/^.*(?=\/shipping)/, ''));
}

const clearRequests = (hash: string) => control('DELETE', `/requests?store=${hash}`);
