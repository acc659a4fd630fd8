import { expect, test } from 'vitest';
import { getMethod, listMethods } from '@/lib/bigcommerce/zone-methods';
import { prisma } from '@/lib/database/database';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readZone } from '@/lib/zones/read-zone';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ups = {
  name: 'UPS',
  type: 'upsready',
  enabled: true,
  settings: { carrier_options: { delivery_services: ['Ground'], packaging_type: '02', show_transit_time: true } },
};
const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const provider = {
  name: 'Couriers',
  type: 'carrier_33',
  enabled: true,
  settings: { carrier_options: { api_key: 'k-1', note: 'n' } },
};

/** A zone whose methods the app has seen. */
async function seenZone(...methods: Record<string, unknown>[]) {
  const zone = await createTestZone({
    name: 'Home',
    type: 'zip',
    locations: ['2000', '2001', '2002'].map((zip) => ({ country_iso2: 'AU', zip })),
  });
  const ids: number[] = [];
  for (const method of methods) ids.push((await zone.openMethod(method)).ids.methodId);
  const { context, zoneId } = zone;
  await readZone(context, zoneId);
  const drift = async () => findZoneDrift(context, await readZone(context, zoneId));
  return {
    ...zone,
    ids,
    drift,
    /** The drift, which there must be. */
    seen: async () => {
      const found = await drift();
      if (!found) throw new Error('no drift');
      return found;
    },
    changeZoneElsewhere: (fields: Record<string, unknown>) =>
      control('PUT', `/stores/${context.store.hash}/zones/${zoneId}`, fields),
    storedZone: async () => {
      const { zones } = await control<{ zones: { id: number; name: string; locations: { zip: string }[] }[] }>(
        'GET',
        `/stores/${context.store.hash}`,
      );
      return zones.find(({ id }) => id === zoneId);
    },
  };
}

test('a zone that is seen for the first time differs from nothing', async () => {
  const { drift } = await seenZone(flat);
  expect(await drift()).toBeNull();
});

test('tells field by field what was changed outside, and what was added and deleted', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  await zone.changeElsewhere(flatId, { settings: { rate: 10 }, enabled: false });
  await zone.deleteElsewhere(upsId);
  await zone.openMethod({ name: 'New one', type: 'peritem', settings: { rate: 1 } });
  expect((await zone.seen()).items).toMatchObject([
    {
      methodId: flatId,
      change: 'changed',
      name: 'Flat',
      fields: [
        { label: 'Enabled', before: 'Yes', after: 'No' },
        { before: '9', after: '10' },
      ],
    },
    { change: 'added', name: 'New one' },
    { methodId: upsId, change: 'deleted', name: 'UPS' },
  ]);
});

test('tells which places of the zone were added and removed', async () => {
  const zone = await seenZone();
  await zone.changeZoneElsewhere({
    name: 'Home and away',
    locations: ['2001', '2002', '3000'].map((zip) => ({ country_iso2: 'AU', zip })),
  });
  expect((await zone.seen()).items).toMatchObject([
    {
      methodId: 0,
      change: 'changed',
      fields: [
        { label: 'Name', before: 'Home', after: 'Home and away' },
        { label: 'Places added', after: '1 postal code: 3000 (AU)' },
        { label: 'Places removed', before: '1 postal code: 2000 (AU)' },
      ],
    },
  ]);
});

test('tells that a provider’s setting is another one, and never which', async () => {
  const zone = await seenZone(provider);
  const [id = 0] = zone.ids;
  await zone.changeElsewhere(id, { settings: { carrier_options: { api_key: 'k-2', note: 'n' } } });
  const drift = await zone.seen();
  expect(drift.items[0]?.fields).toEqual([
    { label: 'carrier_options.api_key', before: 'Set', after: 'Set to something else' },
  ]);
  expect(JSON.stringify(drift)).not.toMatch(/k-1|k-2/);
});

test.each([
  { stringBooleans: false },
  { packagingKey: 'copy' },
  { packagingKey: 'absent' },
  { handlingFeeAmounts: 'number' },
  { unsetHandlingFees: 'zero' },
  { optionalMethodKeys: 'absent' },
  { stringMethodFields: true },
  { emptyMethodSettings: true },
  { emptyMethodSettings: true, emptySettingsAs: 'list' },
])('says nothing when the store only answers in another way: %o', async (flags) => {
  const zone = await seenZone({ ...ups, handling_fees: { fixed_surcharge: '2.50' } }, flat, provider);
  await zone.setFlags(flags);
  expect(await zone.drift()).toBeNull();
});

test('says nothing of another order, another way to write a number, and what is empty or off', async () => {
  const zone = await seenZone(ups, flat);
  const [upsId = 0, flatId = 0] = zone.ids;
  const options = { show_transit_time: '1', packaging_type: '02', note: null, list: [], off: false };
  await zone.changeElsewhere(upsId, {
    settings: { carrier_options: { ...options, delivery_services: { value: 'Ground' } } },
  });
  await zone.changeElsewhere(flatId, { settings: { rate: '9.000' } });
  await zone.changeZoneElsewhere({ locations: ['2002', '2000', '2001'].map((zip) => ({ country_iso2: 'AU', zip })) });
  expect(await zone.drift()).toBeNull();
});

test('costs one look at the hashes and no decryption while nothing differs', async () => {
  const zone = await seenZone(flat);
  const db = await prisma();
  await db.zoneBaseline.updateMany({ where: { storeHash: zone.context.store.hash }, data: { content: 'unreadable' } });
  expect(await zone.drift()).toBeNull();
});

test('takes a hash of an older version of the app for no change', async () => {
  const zone = await seenZone(flat);
  const db = await prisma();
  const where = { storeHash: zone.context.store.hash };
  const before = await db.zoneBaseline.findMany({ where, orderBy: { methodId: 'asc' } });
  await db.zoneBaseline.updateMany({ where, data: { hash: 'of an older normal form' } });
  expect(await zone.drift()).toBeNull();
  expect(await db.zoneBaseline.findMany({ where, orderBy: { methodId: 'asc' } })).toEqual(before);
});

test('does not take what the app itself did for a change from outside', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  const ids = { zoneId: zone.zoneId, methodId: flatId };
  await setMethodEnabled(zone.context, { ...ids, enabled: false });
  const { drawnFrom, values } = toMethodForm(await getMethod(zone.context.store, ids));
  await updateMethod(zone.context, { ...ids, drawnFrom, values: { ...values, name: 'Renamed' } });
  await deleteMethod(zone.context, { zoneId: zone.zoneId, methodId: upsId });
  expect(await zone.drift()).toBeNull();
});

test('an own change of one setting does not hide what was changed outside in another', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  const { since } = await zone.seen();
  await setMethodEnabled(zone.context, { zoneId: zone.zoneId, methodId, enabled: false });
  const drift = await zone.seen();
  expect(drift.items).toMatchObject([{ methodId, fields: [{ before: '9', after: '10' }] }]);
  expect(drift.since).toBe(since);
});

test('a background refresh does not swallow a change from outside', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await refreshZoneSnapshots(zone.context);
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  await refreshZoneSnapshots(zone.context);
  expect(await zone.drift()).not.toBeNull();
});

test('a page that is read while the app writes does not report the app’s own change', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  const during = await ownWrite(zone.context, zone.zoneId, async () => {
    // As the store looks after the request and before the app has kept its result.
    await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
    return zone.drift();
  });
  expect(during).toBeNull();
  const reading = await readZone(zone.context, zone.zoneId);
  expect(await findZoneDrift(zone.context, { ...reading, readAt: new Date(0) })).toBeNull();
  expect(await findZoneDrift(zone.context, reading)).not.toBeNull();
});

test('keeping the store’s version ends the difference, sends nothing and is recorded', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  await zone.changeElsewhere(flatId, { settings: { rate: 10 } });
  await zone.deleteElsewhere(upsId);
  const added = await zone.openMethod({ name: 'New one', type: 'peritem', settings: { rate: 1 } });
  const before = await zone.writes();
  const { seen } = await zone.seen();
  expect(await keepStoreVersion(zone.context, { zoneId: zone.zoneId, seen })).toEqual(['Flat', 'New one', 'UPS']);
  expect(await zone.drift()).toBeNull();
  expect(await zone.writes()).toEqual(before);
  expect(await zone.activity()).toMatchObject([
    { kind: 'method.kept', subjectId: String(flatId), before: expect.anything() as object },
    { kind: 'method.kept', subjectId: String(added.ids.methodId), before: null },
    { kind: 'method.kept', subjectId: String(upsId), after: null },
  ]);
});

test('keeping one of two leaves the other to be decided', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  await zone.changeElsewhere(flatId, { settings: { rate: 10 } });
  await zone.changeElsewhere(upsId, { name: 'UPS again' });
  const item = (await zone.seen()).items.find(({ methodId }) => methodId === flatId);
  await keepStoreVersion(zone.context, { zoneId: zone.zoneId, methodId: flatId, seen: item?.seen ?? '' });
  expect((await zone.seen()).items.map(({ methodId }) => methodId)).toEqual([upsId]);
});

test('restoring ours puts back zone, places and methods, makes the deleted one again and deletes the added one', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  await zone.changeZoneElsewhere({ name: 'Away', locations: [{ country_iso2: 'AU', zip: '9999' }] });
  await zone.changeElsewhere(flatId, { settings: { rate: 10 }, name: 'Flatter' });
  await zone.deleteElsewhere(upsId);
  await zone.openMethod({ name: 'New one', type: 'peritem', settings: { rate: 1 } });
  const { seen } = await zone.seen();
  expect(await restoreOurs(zone.context, { zoneId: zone.zoneId, seen })).toEqual({
    restored: ['Home', 'Flat'],
    recreated: ['UPS'],
    deleted: ['New one'],
  });
  expect(await zone.drift()).toBeNull();
  expect(await zone.storedZone()).toMatchObject({
    name: 'Home',
    locations: [{ zip: '2000' }, { zip: '2001' }, { zip: '2002' }],
  });
  const methods = await listMethods(zone.context.store, zone.zoneId);
  expect(methods).toMatchObject([
    { id: flatId, name: 'Flat', settings: { rate: 9 } },
    { name: 'UPS', settings: { carrier_options: { delivery_services: ['Ground'] } } },
  ]);
  expect(await zone.activity()).toMatchObject([
    { kind: 'zone.restored' },
    { kind: 'method.restored', subjectId: String(methods[1]?.id), formerId: String(upsId) },
    { kind: 'method.restored', subjectId: String(flatId) },
    { kind: 'method.restored', before: expect.anything() as object, after: null },
  ]);
});

test('a decision about an older picture is refused, and nothing is sent', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  const { seen, items } = await zone.seen();
  await zone.changeElsewhere(methodId, { settings: { rate: 11 } });
  const { zoneId, context } = zone;
  const before = await zone.writes();
  for (const decide of [keepStoreVersion, restoreOurs]) {
    await expect(decide(context, { zoneId, seen })).rejects.toMatchObject({ code: 'conflict' });
    const one = { zoneId, methodId, seen: items[0]?.seen ?? '' };
    await expect(decide(context, one)).rejects.toMatchObject({ code: 'conflict' });
  }
  expect(await zone.writes()).toEqual(before);
  expect((await zone.seen()).items).toMatchObject([{ fields: [{ before: '9', after: '11' }] }]);
});

test('what somebody decided already is not decided twice', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  const { seen } = await zone.seen();
  await restoreOurs(zone.context, { zoneId: zone.zoneId, seen });
  await expect(keepStoreVersion(zone.context, { zoneId: zone.zoneId, seen })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('nothing left to decide') as string,
  });
});

test('says which could be put back and which not, and keeps the rest to be decided', async () => {
  const zone = await seenZone(flat, ups);
  const [flatId = 0, upsId = 0] = zone.ids;
  await zone.changeElsewhere(flatId, { settings: { rate: 10 } });
  await zone.changeElsewhere(upsId, { name: 'Changed' });
  const refused = { kind: 'status', status: 422, body: [{ status: 422, message: 'No such service' }] };
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', refused, { nth: 2 });
  const { seen } = await zone.seen();
  await expect(restoreOurs(zone.context, { zoneId: zone.zoneId, seen })).rejects.toMatchObject({
    code: 'rejected',
    message: expect.stringMatching(/^Done: “Flat”\. Not done: “UPS”: .*No such service/) as string,
  });
  expect((await zone.seen()).items.map(({ name }) => name)).toEqual(['UPS']);
});

test('settles a lost answer by looking, and says when it cannot', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', { kind: 'drop', when: 'after' }, { times: 'endless' });
  await restoreOurs(zone.context, { zoneId: zone.zoneId, seen: (await zone.seen()).seen });
  expect(await zone.drift()).toBeNull();

  await control('DELETE', `/faults?store=${zone.context.store.hash}`);
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  const { seen } = await zone.seen();
  await zone.planFault('PUT /v2/shipping/zones/*/methods/*', { kind: 'status', status: 500 }, { times: 'endless' });
  await expect(restoreOurs(zone.context, { zoneId: zone.zoneId, seen })).rejects.toMatchObject({ applied: 'unknown' });
  expect((await zone.activity()).at(-1)).toMatchObject({ kind: 'method.unknown' });
});

test('only who may write decides, and only about zones of the store', async () => {
  const zone = await seenZone(flat);
  const [methodId = 0] = zone.ids;
  await zone.changeElsewhere(methodId, { settings: { rate: 10 } });
  const { seen } = await zone.seen();
  const choice = { zoneId: zone.zoneId, seen };
  const other = await createTestStore();
  for (const decide of [keepStoreVersion, restoreOurs]) {
    for (const role of ['shipper', 'viewer'] as const) {
      await expect(decide(zone.context.as(role), choice)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(decide(other, choice)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await findZoneDrift(zone.context.as('viewer'), await readZone(zone.context, zone.zoneId))).not.toBeNull();
});
