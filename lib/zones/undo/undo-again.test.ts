import { expect, test } from 'vitest';
import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones as readZones } from '@/lib/bigcommerce/zones';
import { copyMethod } from '@/lib/zones/methods/copy-method';
import { restoreDeletedZone } from '@/lib/zones/drift/decide-deleted-zone';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { deleteZone } from '@/lib/zones/delete-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { listZones } from '@/lib/zones/list-zones';
import { readZone } from '@/lib/zones/read-zone';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { listZoneDrift } from '@/lib/zones/drift/zones-drift';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const each = { name: 'Each', type: 'peritem', enabled: true, settings: { rate: 1 } };
const METHODS = '/v2/shipping/zones/*/methods';
const ZONES = '/v2/shipping/zones';

/** A zone with two methods that everybody knows. */
async function seenZone() {
  const zone = await createTestZone({ name: 'Home', type: 'zip', locations: [{ zip: '2000', country_iso2: 'AU' }] });
  const { context, zoneId } = zone;
  const [{ ids }] = [await zone.openMethod(flat), await zone.openMethod(each)];
  await listZones(context);
  await readZone(context, zoneId);
  return {
    ...zone,
    ids,
    newest: async () => (await zone.activity()).at(-1)?.id ?? '',
    drift: async (id = zoneId) => findZoneDrift(context, await readZone(context, id)),
    methods: (id = zoneId) => listMethods(context.store, id),
    /** What is sent arrives, but neither its answer nor the readings after it do, from this one on. */
    loseAnswers: async (route: string, reading = 2) => {
      await zone.planFault(`POST ${route}`, { kind: 'drop', when: 'after' });
      await zone.planFault(`GET ${route}`, { kind: 'status', status: 500 }, { nth: reading, times: 'endless' });
    },
    answerAgain: () => control('DELETE', `/faults?store=${context.store.hash}`),
  };
}

test('undoing the deletion of a method again finds what the lost attempt added', async () => {
  const zone = await seenZone();
  await deleteMethod(zone.context, zone.ids);
  const deletion = await zone.newest();
  await zone.loseAnswers(METHODS);
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({ applied: 'unknown' });
  await zone.answerAgain();

  const message = await undoActivity(zone.context, deletion);
  const made = (await zone.methods()).filter(({ name }) => name === 'Flat');
  expect(made).toHaveLength(1);
  expect(message).toBe(`“Flat” is restored. BigCommerce gave it a new id, ${made[0]?.id}.`);
  expect(await zone.drift()).toBeNull();
  const entries = await zone.activity();
  expect(entries.find(({ id }) => id === deletion)?.undoneAt).not.toBeNull();
  expect(entries.at(-1)).toMatchObject({
    kind: 'method.undeleted',
    undoes: deletion,
    subjectName: 'Flat in Home',
    formerId: String(zone.ids.methodId),
  });
});

test('also when somebody kept what the lost attempt added meanwhile', async () => {
  const zone = await seenZone();
  await deleteMethod(zone.context, zone.ids);
  const deletion = await zone.newest();
  await zone.loseAnswers(METHODS);
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({ applied: 'unknown' });
  await zone.answerAgain();
  const drift = await zone.drift();
  expect(drift?.items).toMatchObject([{ change: 'added', name: 'Flat' }]);
  await keepStoreVersion(zone.context, { zoneId: zone.zoneId, seen: drift?.seen ?? '' });

  await undoActivity(zone.context, deletion);
  expect((await zone.methods()).map(({ name }) => name)).toEqual(['Each', 'Flat']);
});

test('a method that was there beside its twin is not taken for it', async () => {
  const zone = await seenZone();
  await zone.openMethod(flat);
  await keepStoreVersion(zone.context, { zoneId: zone.zoneId, seen: (await zone.drift())?.seen ?? '' });
  await deleteMethod(zone.context, zone.ids);
  await undoActivity(zone.context, await zone.newest());
  expect((await zone.methods()).map(({ name }) => name)).toEqual(['Each', 'Flat', 'Flat']);
});

test('undoing the deletion of a zone again goes on with its methods', async () => {
  const zone = await seenZone();
  await deleteZone(zone.context, zone.zoneId);
  const deletion = await zone.newest();
  await zone.loseAnswers(ZONES);
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({ applied: 'unknown' });
  await zone.answerAgain();

  const message = await undoActivity(zone.context, deletion);
  const [made, ...more] = await readZones(zone.context.store);
  expect(more).toEqual([]);
  expect(message).toContain('The zone “Home” is restored, with its 2 methods.');
  expect(await zone.methods(made?.id)).toMatchObject([flat, each]);
  expect(await zone.drift(made?.id)).toBeNull();
  expect((await zone.activity()).at(-1)).toMatchObject({
    kind: 'zone.undeleted',
    undoes: deletion,
    formerId: String(zone.zoneId),
    after: { Methods: 'Flat, Each' },
  });
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({ code: 'conflict' });
});

test('two methods that are just alike both come back with their zone', async () => {
  const zone = await seenZone();
  await zone.openMethod(flat);
  await deleteZone(zone.context, zone.zoneId);
  await undoActivity(zone.context, await zone.newest());
  const [made] = await readZones(zone.context.store);
  expect((await zone.methods(made?.id)).map(({ name }) => name)).toEqual(['Flat', 'Each', 'Flat']);
});

test('restoring a method again takes what the lost attempt added for it, and does not delete it as an addition', async () => {
  const zone = await seenZone();
  await zone.deleteElsewhere(zone.ids.methodId);
  const choice = async () => ({ zoneId: zone.zoneId, seen: (await zone.drift())?.seen ?? '' });
  const first = await choice();
  await zone.loseAnswers(METHODS, 3);
  await expect(restoreOurs(zone.context, first)).rejects.toMatchObject({ applied: 'unknown' });
  await zone.answerAgain();
  const [, arrived] = await zone.methods();
  expect(arrived).toMatchObject(flat);

  expect(await restoreOurs(zone.context, await choice())).toEqual({ restored: [], recreated: ['Flat'], deleted: [] });
  expect((await zone.methods()).map(({ id }) => id)).toContain(arrived?.id);
  expect((await zone.methods()).map(({ name }) => name)).toEqual(['Each', 'Flat']);
  expect(await zone.drift()).toBeNull();
});

test('restoring a zone again goes on with its methods', async () => {
  const zone = await seenZone();
  const { context, zoneId } = zone;
  await control('DELETE', `/stores/${context.store.hash}/zones/${zoneId}`);
  const readFrom = new Date();
  await listZones(context);
  const choice = { zoneId, seen: (await listZoneDrift(context, readFrom)).deleted[0]?.seen ?? '' };
  await zone.loseAnswers(ZONES);
  await expect(restoreDeletedZone(context, choice)).rejects.toMatchObject({ applied: 'unknown' });
  await zone.answerAgain();
  const { zone: made, methods } = await restoreDeletedZone(context, choice);
  expect(methods).toEqual(['Flat', 'Each']);
  expect(await readZones(context.store)).toHaveLength(1);
  expect(await zone.drift(made.id)).toBeNull();
});

test('the activity of a restored zone tells the methods that were made, and those that were not', async () => {
  const zone = await seenZone();
  await deleteZone(zone.context, zone.zoneId);
  await zone.planFault(`POST ${METHODS}`, { kind: 'status', status: 422 }, { nth: 1 });
  await expect(undoActivity(zone.context, await zone.newest())).rejects.toMatchObject({ applied: 'refused' });
  expect((await zone.activity()).at(-1)).toMatchObject({
    kind: 'zone.undeleted',
    after: { Methods: 'Each', 'Methods that could not be restored': 'Flat' },
  });
});

test('a zone whose type was changed outside is not restored, and nothing is sent', async () => {
  const zone = await seenZone();
  const path = `/stores/${zone.context.store.hash}/zones/${zone.zoneId}`;
  await control('PUT', path, { type: 'country', locations: [{ country_iso2: 'AU' }] });
  const before = await zone.writes();
  await expect(
    restoreOurs(zone.context, { zoneId: zone.zoneId, seen: (await zone.drift())?.seen ?? '' }),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('was changed from “Postal codes” to “Countries” outside this app') as string,
  });
  expect(await zone.writes()).toEqual(before);
});

test('a copy is recorded with the name of the zone that it went to, though nobody has seen that zone', async () => {
  const zone = await createTestZone();
  const { ids } = await zone.openMethod(flat);
  const { id } = await control<{ id: number }>('POST', `/stores/${zone.context.store.hash}/zones`, { name: 'Away' });
  await copyMethod(zone.context, { ...ids, toZoneId: id, enabled: true });
  expect((await zone.activity()).at(-1)).toMatchObject({ subjectName: 'Flat in Away' });
});
