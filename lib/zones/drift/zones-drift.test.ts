import { expect, test } from 'vitest';
import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones as readZones } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { keepDeletion, restoreDeletedZone } from '@/lib/zones/drift/decide-deleted-zone';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { deleteZone } from '@/lib/zones/delete-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { listZones } from '@/lib/zones/list-zones';
import { readZone } from '@/lib/zones/read-zone';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';
import { listZoneDrift } from '@/lib/zones/drift/zones-drift';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const each = { name: 'Each', type: 'peritem', enabled: true, settings: { rate: 1 } };
const nothing = { badges: {}, added: [], deleted: [] };

/** A store whose zones were all listed once: *Home* with two methods, and *Two*. */
async function listedZones() {
  const zone = await createTestZone();
  const { context, zoneId } = zone;
  const zones = `/stores/${context.store.hash}/zones`;
  const addElsewhere = (name: string) => control<{ id: number }>('POST', zones, { name, type: 'global' });
  const [{ ids: first }, { ids: second }] = [await zone.openMethod(flat), await zone.openMethod(each)];
  const two = await addElsewhere('Two');
  const visit = async () => {
    const readFrom = new Date();
    await listZones(context);
    return listZoneDrift(context, readFrom);
  };
  expect(await visit()).toEqual(nothing);
  return {
    ...zone,
    visit,
    addElsewhere,
    twoId: two.id,
    methodIds: [first.methodId, second.methodId],
    deleteZoneElsewhere: (id = zoneId) => control('DELETE', `${zones}/${id}`),
    /** What can have been read up to a minute ago is read again by the next visit. */
    age: async () => {
      const db = await prisma();
      await db.zoneSnapshot.updateMany({ where: { storeHash: context.store.hash }, data: { readAt: new Date(0) } });
    },
  };
}

test('a zone page that is opened before the list does not make the other zones look added', async () => {
  const zone = await createTestZone();
  await control('POST', `/stores/${zone.context.store.hash}/zones`, { name: 'Two', type: 'global' });
  await readZone(zone.context, zone.zoneId);
  const readFrom = new Date();
  await listZones(zone.context);
  expect(await listZoneDrift(zone.context, readFrom)).toEqual(nothing);
});

test('marks a zone that was changed outside, or one of whose methods was', async () => {
  const { visit, age, twoId, zoneId, changeElsewhere, methodIds, context } = await listedZones();
  await control('PUT', `/stores/${context.store.hash}/zones/${twoId}`, { name: 'Second' });
  await changeElsewhere(methodIds[0] ?? 0, { enabled: false });
  await age();
  expect((await visit()).badges).toEqual({
    [zoneId]: 'Changed outside this app',
    [twoId]: 'Changed outside this app',
  });
});

test('says nothing when the store only answers in another way', async () => {
  const { visit, age, setFlags } = await listedZones();
  await setFlags({ optionalMethodKeys: 'absent', unsetHandlingFees: 'zero', emptyMethodSettings: true });
  await age();
  expect(await visit()).toEqual(nothing);
});

test('a zone that was added outside can be kept, with its methods', async () => {
  const { visit, addElsewhere, context } = await listedZones();
  const { id } = await addElsewhere('Third');
  await control('POST', `/stores/${context.store.hash}/zones/${id}/methods`, flat);
  const { badges, added } = await visit();
  expect(badges).toEqual({ [id]: 'Added outside this app' });
  expect(added).toMatchObject([{ zoneId: id, name: 'Third' }]);
  const onItsPage = await findZoneDrift(context, await readZone(context, id));
  expect(onItsPage).toMatchObject({ items: [{ methodId: 0, change: 'added' }], seen: added[0]?.seen });
  await expect(restoreOurs(context, { zoneId: id, seen: added[0]?.seen ?? '' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Keep it, or delete it') as string,
  });

  await keepStoreVersion(context, { zoneId: id, seen: added[0]?.seen ?? '' });
  expect(await visit()).toEqual(nothing);
  expect(await findZoneDrift(context, await readZone(context, id))).toBeNull();
});

test('a zone that was deleted outside is told once, also when somebody finds its page gone', async () => {
  const { visit, deleteZoneElsewhere, context, zoneId } = await listedZones();
  await deleteZoneElsewhere();
  await expect(readZone(context, zoneId)).rejects.toMatchObject({ code: 'not_found' });
  const { badges, deleted } = await visit();
  expect(badges).toEqual({});
  expect(deleted).toMatchObject([{ zoneId, name: 'Home', methodCount: 2 }]);
  const seen = deleted[0]?.seen ?? '';
  expect(await keepDeletion(context, { zoneId, seen })).toBe('Home');
  expect(await visit()).toEqual(nothing);
  await expect(keepDeletion(context, { zoneId, seen })).rejects.toMatchObject({ code: 'conflict' });
});

test('a zone that this app deleted is not told', async () => {
  const { visit, context, zoneId } = await listedZones();
  await deleteZone(context, zoneId);
  expect(await visit()).toEqual(nothing);
});

test('restoring a deleted zone makes it and its methods again, under new ids', async () => {
  const { visit, deleteZoneElsewhere, context, zoneId, activity } = await listedZones();
  await deleteZoneElsewhere();
  const { deleted } = await visit();
  const choice = { zoneId, seen: deleted[0]?.seen ?? '' };
  const { zone, methods, failures } = await restoreDeletedZone(context, choice);
  expect([zone.name, methods, failures]).toEqual(['Home', ['Flat', 'Each'], []]);
  expect(zone.id).not.toBe(zoneId);
  expect(await listMethods(context.store, zone.id)).toMatchObject([flat, each]);
  expect(await visit()).toEqual(nothing);
  expect((await activity()).at(-1)).toMatchObject({
    kind: 'zone.restored',
    subjectId: String(zone.id),
    formerId: String(zoneId),
  });
  await expect(restoreDeletedZone(context, choice)).rejects.toMatchObject({ code: 'conflict' });
});

test('methods that could not be made again are told, and wait on the new zone’s page', async () => {
  const { visit, deleteZoneElsewhere, context, zoneId, planFault } = await listedZones();
  await deleteZoneElsewhere();
  const { deleted } = await visit();
  await planFault('POST /v2/shipping/zones/*/methods', { kind: 'status', status: 422 }, { nth: 2 });
  const { zone, methods, failures } = await restoreDeletedZone(context, { zoneId, seen: deleted[0]?.seen ?? '' });
  expect(methods).toEqual(['Flat']);
  expect(failures).toMatchObject([{ name: 'Each', error: { code: 'rejected' } }]);
  const drift = await findZoneDrift(context, await readZone(context, zone.id));
  expect(drift?.items).toMatchObject([{ change: 'deleted', name: 'Each' }]);
  expect((await visit()).deleted).toEqual([]);
  await restoreOurs(context, { zoneId: zone.id, seen: drift?.seen ?? '' });
  expect(await listMethods(context.store, zone.id)).toMatchObject([flat, each]);
});

test('a zone is not made twice when the first answer was lost', async () => {
  const { visit, deleteZoneElsewhere, context, zoneId, planFault } = await listedZones();
  await deleteZoneElsewhere();
  const choice = { zoneId, seen: (await visit()).deleted[0]?.seen ?? '' };
  await planFault('POST /v2/shipping/zones', { kind: 'drop', when: 'after' });
  await restoreDeletedZone(context, choice);
  await expect(restoreDeletedZone(context, choice)).rejects.toMatchObject({ code: 'conflict' });
  expect((await readZones(context.store)).map(({ name }) => name).sort()).toEqual(['Home', 'Two']);
});

test('only who may write decides, and only about zones of the store', async () => {
  const { visit, deleteZoneElsewhere, context, zoneId } = await listedZones();
  await deleteZoneElsewhere();
  const choice = { zoneId, seen: (await visit()).deleted[0]?.seen ?? '' };
  const other = await createTestStore();
  const as = (role: 'shipper' | 'viewer') => ({ ...context, actor: { ...context.actor, role } }) as typeof context;
  for (const decide of [keepDeletion, restoreDeletedZone]) {
    for (const role of ['shipper', 'viewer'] as const) {
      await expect(decide(as(role), choice)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(decide(other, choice)).rejects.toMatchObject({ code: 'conflict' });
  }
});
