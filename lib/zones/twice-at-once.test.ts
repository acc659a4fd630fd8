import { expect, test, vi } from 'vitest';
import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones as readZones } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { copyMethod } from '@/lib/zones/methods/copy-method';
import { createMethod } from '@/lib/zones/methods/create-method';
import { createZone } from '@/lib/zones/create-zone';
import { keepDeletion, restoreDeletedZone } from '@/lib/zones/drift/decide-deleted-zone';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { duplicateMethod } from '@/lib/zones/methods/duplicate-method';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { listZones } from '@/lib/zones/list-zones';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readZone } from '@/lib/zones/read-zone';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { listZoneDrift } from '@/lib/zones/drift/zones-drift';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const newMethod = {
  type: 'perorder',
  values: {
    name: 'New',
    enabled: true,
    handlingFee: { kind: 'none', amount: '' },
    settings: { rate: '5' },
    other: [],
    channelIds: null,
  },
};
const newZone = {
  type: 'global',
  name: 'New zone',
  enabled: true,
  freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
  handlingFee: { kind: 'none', amount: '', displaySeparately: false },
  places: { added: {}, removed: {} },
};

/** Two people, or one in two tabs, who press the same button at the same instant. */
async function twice(press: () => Promise<unknown>): Promise<string[]> {
  const outcomes = await Promise.allSettled([press(), press()]);
  return outcomes
    .map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as { code?: string }).code))
    .map(String)
    .sort();
}

async function seenZone() {
  const zone = await createTestZone();
  const { context, zoneId } = zone;
  const { ids } = await zone.openMethod(flat);
  await readZone(context, zoneId);
  return {
    ...zone,
    ids,
    drift: async () => findZoneDrift(context, await readZone(context, zoneId)),
    names: async (id = zoneId) => (await listMethods(context.store, id)).map(({ name }) => name),
    zoneNames: async () => (await readZones(context.store)).map(({ name }) => name),
  };
}

/** A zone with a method that was deleted outside this app, and the decision about it. */
async function zoneDeletedElsewhere() {
  const zone = await seenZone();
  await listZones(zone.context);
  await control('DELETE', `/stores/${zone.context.store.hash}/zones/${zone.zoneId}`);
  const readFrom = new Date();
  await listZones(zone.context);
  const { deleted } = await listZoneDrift(zone.context, readFrom);
  return { ...zone, choice: { zoneId: zone.zoneId, seen: deleted[0]?.seen ?? '' } };
}

test('a zone that two people restore at once comes back once', async () => {
  const zone = await zoneDeletedElsewhere();
  expect(await twice(() => restoreDeletedZone(zone.context, zone.choice))).toEqual(['conflict', 'done']);
  const [made, ...more] = await readZones(zone.context.store);
  expect(more).toEqual([]);
  expect(await zone.names(made?.id)).toEqual(['Flat']);
});

test('of a zone that one restores and another gives up at once, one is refused', async () => {
  const zone = await zoneDeletedElsewhere();
  const verbs = [restoreDeletedZone, keepDeletion];
  const next = () => verbs.shift() ?? keepDeletion;
  expect(await twice(() => next()(zone.context, zone.choice))).toEqual(['conflict', 'done']);
});

test('a method that two people restore at once comes back once', async () => {
  const zone = await seenZone();
  await zone.deleteElsewhere(zone.ids.methodId);
  const choice = { zoneId: zone.zoneId, seen: (await zone.drift())?.seen ?? '' };
  expect(await twice(() => restoreOurs(zone.context, choice))).toEqual(['conflict', 'done']);
  expect(await zone.names()).toEqual(['Flat']);
  expect(await zone.drift()).toBeNull();
});

test('of a change that one restores and another keeps at once, one is refused', async () => {
  const zone = await seenZone();
  await zone.changeElsewhere(zone.ids.methodId, { settings: { rate: 12 } });
  const choice = { zoneId: zone.zoneId, seen: (await zone.drift())?.seen ?? '' };
  const verbs = [restoreOurs, keepStoreVersion];
  const next = () => verbs.shift() ?? keepStoreVersion;
  expect(await twice(() => next()(zone.context, choice))).toEqual(['conflict', 'done']);
  expect(await zone.drift()).toBeNull();
});

test('a method that is added, duplicated or copied twice at once is there once', async () => {
  const zone = await seenZone();
  const { context, zoneId } = zone;
  const other = await control<{ id: number }>('POST', `/stores/${context.store.hash}/zones`, { name: 'Other' });
  expect(await twice(() => createMethod(context, { zoneId, ...newMethod }))).toEqual(['conflict', 'done']);
  const changes = { name: 'Flat too', enabled: false };
  expect(await twice(() => duplicateMethod(context, { ...zone.ids, changes }))).toEqual(['conflict', 'done']);
  const copy = { ...zone.ids, toZoneId: other.id, enabled: true };
  expect(await twice(() => copyMethod(context, copy))).toEqual(['conflict', 'done']);
  expect(await zone.names()).toEqual(['Flat', 'New', 'Flat too']);
  expect(await zone.names(other.id)).toEqual(['Flat']);
});

test('of two different edits of a method at once, the second meets a conflict and overwrites nothing', async () => {
  const zone = await createTestZone();
  const { ids, form } = await zone.openMethod(flat);
  const save = (values: object) => () =>
    updateMethod(zone.context, { ...ids, drawnFrom: form.drawnFrom, values: { ...form.values, ...values } });
  const saves = [save({ name: 'Renamed' }), save({ settings: { rate: '12' } })];
  expect(await twice(() => (saves.shift() ?? save({}))())).toEqual(['conflict', 'done']);
  expect(await zone.storedMethods()).not.toMatchObject([{ name: 'Renamed', settings: { rate: 12 } }]);
  expect(await zone.writes()).toHaveLength(1);
});

test('a zone that is added twice at once is there once', async () => {
  const zone = await seenZone();
  expect(await twice(() => createZone(zone.context, newZone))).toEqual(['conflict', 'done']);
  expect(await zone.zoneNames()).toEqual(['Home', 'New zone']);
});

test('a zone that somebody else writes to is left alone, in words', async () => {
  const { context, zoneId, names } = await seenZone();
  await ownWrite(context, zoneId, async () => {
    await expect(createMethod(context, { zoneId, ...newMethod })).rejects.toMatchObject({
      code: 'conflict',
      applied: 'no',
      message: expect.stringContaining('right now, so nothing was done') as string,
    });
  });
  expect(await names()).toEqual(['Flat']);
});

test('a process that died holds a zone for less than two minutes', async () => {
  const { context, zoneId, names } = await seenZone();
  const key = { storeHash: context.store.hash, thing: `zone ${zoneId}` };
  const db = await prisma();
  await db.writeLease.create({ data: { ...key, owner: 'dead', expiresAt: new Date(Date.now() - 1) } });
  await createMethod(context, { zoneId, ...newMethod });
  expect(await names()).toEqual(['Flat', 'New']);
  await ownWrite(context, zoneId, async () => {
    const lease = await db.writeLease.findUniqueOrThrow({ where: { storeHash_thing: key } });
    expect(lease.expiresAt.getTime() - Date.now()).toBeLessThan(120_000);
  });
});

test('a write that takes long keeps the zone', async () => {
  const { context, zoneId } = await seenZone();
  const where = { storeHash_thing: { storeHash: context.store.hash, thing: `zone ${zoneId}` } };
  const db = await prisma();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    await ownWrite(context, zoneId, async () => {
      const soon = new Date(Date.now() + 10_000);
      await db.writeLease.update({ where, data: { expiresAt: soon } });
      vi.advanceTimersByTime(60_000);
      const until = async () => (await db.writeLease.findUniqueOrThrow({ where })).expiresAt.getTime();
      await expect.poll(until).toBeGreaterThan(soon.getTime());
    });
  } finally {
    vi.useRealTimers();
  }
});
