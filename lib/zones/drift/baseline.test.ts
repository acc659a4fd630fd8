import { expect, test } from 'vitest';
import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { prisma } from '@/lib/database/database';
import { listBaselines } from '@/lib/zones/drift/baseline';
import { keepMethod, keepMethodChange, keepZone } from '@/lib/zones/snapshots/change-snapshot';
import { listKnownZones } from '@/lib/zones/drift/first-baselines';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readZone } from '@/lib/zones/read-zone';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };

test('every zone of a store is known after its first complete reading, and not before', async () => {
  const { context, zoneId } = await createTestZone();
  const { id } = await control<{ id: number }>('POST', `/stores/${context.store.hash}/zones`, { name: 'Two' });
  await readZone(context, zoneId);
  expect(await listKnownZones(context)).toEqual({ complete: false, zones: new Set([zoneId]) });
  await refreshZoneSnapshots(context);
  expect(await listKnownZones(context)).toEqual({ complete: true, zones: new Set([zoneId, id]) });
});

test('no reading makes a baseline once all zones are known', async () => {
  const { context } = await createTestZone();
  await refreshZoneSnapshots(context);
  const { id } = await control<{ id: number }>('POST', `/stores/${context.store.hash}/zones`, { name: 'Two' });
  await readZone(context, id);
  await refreshZoneSnapshots(context);
  expect((await listKnownZones(context)).zones.has(id)).toBe(false);
});

test('a zone that the app is writing to waits for the next reading', async () => {
  const { context, zoneId } = await createTestZone();
  await ownWrite(context, zoneId, async () => {
    await refreshZoneSnapshots(context);
    expect(await listKnownZones(context)).toEqual({ complete: false, zones: new Set() });
  });
  await refreshZoneSnapshots(context);
  expect(await listKnownZones(context)).toEqual({ complete: true, zones: new Set([zoneId]) });
});

test('zones that two people see first at the same time are known once', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod(flat);
  await Promise.all([readZone(context, zoneId), refreshZoneSnapshots(context), readZone(context, zoneId)]);
  expect((await listBaselines(context)).map((row) => row.zoneId)).toEqual([zoneId, zoneId]);
});

test('a method of a zone that nobody has seen gets no baseline of its own', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const { ids } = await openMethod(flat);
  const method = await getMethod(context.store, ids);
  await keepMethod(context, zoneId, method);
  await keepMethodChange(context, zoneId, { before: method, after: { ...method, name: 'Other' } });
  expect(await listBaselines(context)).toEqual([]);
});

test('a write that outlasts the uninstallation leaves nothing behind', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  const { ids } = await openMethod(flat);
  const { stored } = await readZone(context, zoneId);
  const db = await prisma();
  await db.zoneBaseline.deleteMany({ where: { storeHash: context.store.hash } });
  await db.store.update({ where: { hash: context.store.hash }, data: { state: 'uninstalled' } });
  await keepZone(context, stored.zone);
  await keepMethod(context, zoneId, await getMethod(context.store, ids));
  await readZone(context, zoneId);
  expect(await listBaselines(context)).toEqual([]);
});
