import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { activityRows } from '@/lib/activity/activity-rows';
import { listActivity } from '@/lib/activity/list-activity';
import { claimUndo } from '@/lib/activity/claim-undo';
import { getMethod, listMethods, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { getZone, listZones } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { openJson } from '@/lib/sealed-json';
import type { Context } from '@/lib/stores/context';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { deleteZone } from '@/lib/zones/delete-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { readZone } from '@/lib/zones/read-zone';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { setZoneEnabled } from '@/lib/zones/set-zone-enabled';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { undoDataSchema } from '@/lib/zones/undo/undo-data';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { updateZone } from '@/lib/zones/update-zone';
import { toZoneFields } from '@/lib/zones/zone-form';
import { createTestStore } from '@/tests/create-test-store';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const strange = {
  name: 'Strange',
  type: 'upsready',
  enabled: true,
  settings: { carrier_options: { delivery_services: ['Ground'], packaging_type: '02', signature: { of: ['adult'] } } },
};
const METHOD = '/v2/shipping/zones/*/methods/*';

async function seenZone() {
  const zone = await createTestZone({
    name: 'Home',
    type: 'zip',
    locations: ['2000', '2001'].map((zip) => ({ country_iso2: 'AU', zip })),
  });
  const { context, zoneId } = zone;
  const { ids } = await zone.openMethod(flat);
  await readZone(context, zoneId);
  return {
    ...zone,
    ids,
    newest: async () => (await zone.activity()).at(-1)?.id ?? '',
    undoNewest: async () => undoActivity(context, (await zone.activity()).at(-1)?.id ?? ''),
    method: () => getMethod(context.store, ids),
    drift: async () => findZoneDrift(context, await readZone(context, zoneId)),
  };
}

async function rename(context: Context, ids: ZoneMethodIds, name: string): Promise<void> {
  const { drawnFrom, values } = toMethodForm(await getMethod(context.store, ids));
  await updateMethod(context, { ...ids, drawnFrom, values: { ...values, name } });
}

async function editZone(context: Context, zoneId: number, change: { name: string; added: string; removed: string }) {
  const zone = await getZone(context.store, zoneId);
  const fields = toZoneFields(zone);
  const drawnFrom = { ...fields, type: zone.type };
  const inAustralia = (codes: string) => (codes === '' ? {} : { AU: codes });
  const places = { added: inAustralia(change.added), removed: inAustralia(change.removed) };
  await updateZone(context, { zoneId, drawnFrom, values: { ...fields, name: change.name, places } });
}

test('undoes an edit of a method, marks the entry and records the undoing', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  expect(await undoActivity(zone.context, edit)).toBe('“Flat” is as it was before.');
  expect(await zone.method()).toMatchObject({ name: 'Flat' });
  expect(await zone.drift()).toBeNull();
  const [first, second] = await zone.activity();
  expect(first).toMatchObject({
    id: edit,
    undoneAt: expect.any(Date) as Date,
    undoneBy: zone.context.simulated.owner.email,
  });
  expect(second).toMatchObject({
    kind: 'method.undone',
    undoes: edit,
    before: { Name: 'Renamed' },
    after: { Name: 'Flat' },
  });
});

test('undoes a switch', async () => {
  const zone = await seenZone();
  await setMethodEnabled(zone.context, { ...zone.ids, enabled: false });
  await zone.undoNewest();
  expect(await zone.method()).toMatchObject({ enabled: true });
});

test('makes a deleted method again with all its settings, and says that its id is another', async () => {
  const zone = await seenZone();
  const { ids } = await zone.openMethod(strange);
  await deleteMethod(zone.context, ids);
  const message = await zone.undoNewest();
  const made = (await listMethods(zone.context.store, zone.zoneId)).find(({ name }) => name === 'Strange');
  expect(message).toBe(`“Strange” is restored. BigCommerce gave it a new id, ${made?.id}.`);
  expect(made?.id).not.toBe(ids.methodId);
  expect(made?.settings).toMatchObject({
    carrier_options: { delivery_services: ['Ground'], signature: { of: ['adult'] } },
  });
  expect((await zone.activity()).at(-1)).toMatchObject({
    kind: 'method.undeleted',
    subjectId: String(made?.id),
    formerId: String(ids.methodId),
  });
  expect(await zone.drift()).toBeNull();
});

test('undoes an edit of a zone by its difference, which is all it keeps', async () => {
  const zone = await seenZone();
  await editZone(zone.context, zone.zoneId, { name: 'Away', added: '3000\n3001', removed: '2000' });
  const [entry] = await zone.activity();
  const data = undoDataSchema.parse(await openJson(entry?.undo ?? ''));
  expect(data).toMatchObject({
    fields: { name: 'Home' },
    places: { added: [{ zip: '2000' }], removed: [{ zip: '3000' }, { zip: '3001' }] },
  });
  expect(JSON.stringify(data)).not.toContain('2001');
  await zone.undoNewest();
  const { name, locations } = await getZone(zone.context.store, zone.zoneId);
  expect([name, locations.map(({ zip }) => zip).sort()]).toEqual(['Home', ['2000', '2001']]);
  expect(await zone.drift()).toBeNull();
});

test('undoes the switch of a zone', async () => {
  const zone = await seenZone();
  await setZoneEnabled(zone.context, { zoneId: zone.zoneId, enabled: false });
  await zone.undoNewest();
  expect(await getZone(zone.context.store, zone.zoneId)).toMatchObject({ enabled: true });
});

test('makes a deleted zone again with its methods', async () => {
  const zone = await seenZone();
  await zone.openMethod(strange);
  await deleteZone(zone.context, zone.zoneId);
  const message = await zone.undoNewest();
  const [made] = await listZones(zone.context.store);
  expect(made?.id).not.toBe(zone.zoneId);
  expect(message).toBe(
    `The zone “Home” is restored, with its 2 methods. BigCommerce gave all of it new ids; the zone’s is ${made?.id}.`,
  );
  expect(made?.locations).toHaveLength(2);
  expect(await listMethods(zone.context.store, made?.id ?? 0)).toMatchObject([flat, { name: 'Strange' }]);
  expect(await findZoneDrift(zone.context, await readZone(zone.context, made?.id ?? 0))).toBeNull();
});

test('says which methods of a deleted zone could not be made, and does not make the zone twice', async () => {
  const zone = await seenZone();
  await zone.openMethod(strange);
  await deleteZone(zone.context, zone.zoneId);
  const deletion = await zone.newest();
  await zone.planFault('POST /v2/shipping/zones/*/methods', { kind: 'status', status: 422 }, { nth: 1 });
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Done: the zone “Home” \(new id \d+\) and “Strange”\. Not done: “Flat”: .* Open the zone to restore what is missing\.$/,
    ) as string,
  });
  const zones = await listZones(zone.context.store);
  expect(zones).toHaveLength(1);
  const drift = await findZoneDrift(zone.context, await readZone(zone.context, zones[0]?.id ?? 0));
  expect(drift?.items).toMatchObject([{ change: 'deleted', name: 'Flat' }]);
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({ code: 'conflict' });
});

test('is refused in words when somebody changed the method or the zone since', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  await zone.changeElsewhere(zone.ids.methodId, { name: 'Renamed', settings: { rate: 77 } });
  await editZone(zone.context, zone.zoneId, { name: 'Away', added: '', removed: '' });
  const zoneEdit = await zone.newest();
  await control('PUT', `/stores/${zone.context.store.hash}/zones/${zone.zoneId}`, { name: 'Elsewhere' });
  const before = await zone.writes();
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(
      /“Renamed” was changed since, so nothing was undone\. .*Rate per order.*77/,
    ) as string,
  });
  await expect(undoActivity(zone.context, zoneEdit)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Elsewhere” was changed since') as string,
  });
  expect(await zone.writes()).toEqual(before);
});

test('an older edit of a method that was made again says so', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  await deleteMethod(zone.context, zone.ids);
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    message: 'This method is gone, so this change of it cannot be undone. Nothing was done.',
  });
  await zone.undoNewest();
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    message: expect.stringContaining('deleted and made again since, under a new id') as string,
  });
});

test('an older edit of a method whose zone was made again says so', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  await deleteZone(zone.context, zone.zoneId);
  await zone.undoNewest();
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    message: expect.stringContaining('The zone of this method was deleted and made again') as string,
  });
});

test('happens once, however often and however fast it is asked for', async () => {
  const zone = await seenZone();
  const { ids } = await zone.openMethod(strange);
  await deleteMethod(zone.context, ids);
  const deletion = await zone.newest();
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => undoActivity(zone.context, deletion)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject(
    [1, 2].map(() => ({ reason: { code: 'conflict' } })),
  );
  expect(await listMethods(zone.context.store, zone.zoneId)).toHaveLength(2);
  await expect(undoActivity(zone.context, deletion)).rejects.toMatchObject({
    message: `${zone.context.simulated.owner.email} has undone this already. Nothing was done.`,
  });
});

test('a crash after the claim locks an entry for some minutes only', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  await claimUndo(zone.context, edit);
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    message: expect.stringContaining('being undone right now') as string,
  });
  const db = await prisma();
  await db.activityEvent.update({ where: { id: edit }, data: { undoClaimedUntil: new Date(Date.now() - 1) } });
  await undoActivity(zone.context, edit);
  expect(await zone.method()).toMatchObject({ name: 'Flat' });
});

test('a lost answer is settled by looking; when that fails too, undoing again finds its own work', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  await zone.planFault(`PUT ${METHOD}`, { kind: 'drop', when: 'after' }, { times: 'endless' });
  await zone.planFault(`GET ${METHOD}`, { kind: 'status', status: 500 }, { nth: 2, times: 'endless' });
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({ applied: 'unknown' });
  expect((await zone.activity()).at(-1)).toMatchObject({ kind: 'method.unknown' });
  await control('DELETE', `/faults?store=${zone.context.store.hash}`);
  expect(await undoActivity(zone.context, edit)).toBe('“Flat” is as it was before already, so nothing was sent.');

  await rename(zone.context, zone.ids, 'Again');
  await zone.planFault(`PUT ${METHOD}`, { kind: 'drop', when: 'after' }, { times: 'endless' });
  expect(await zone.undoNewest()).toBe('“Flat” is as it was before.');
});

test('says what BigCommerce kept otherwise', async () => {
  const zone = await seenZone();
  const options = {
    delivery_services: ['Ground'],
    packaging_type: '02',
    packing_method: 'separate',
    destination_type: 'business',
  };
  const { ids, form } = await zone.openMethod({
    name: 'UPS',
    type: 'upsready',
    settings: { carrier_options: options },
  });
  const settings = { ...form.values.settings, show_transit_time: true };
  await updateMethod(zone.context, { ...ids, drawnFrom: form.drawnFrom, values: { ...form.values, settings } });
  await zone.setFlags({ methodSettingsReplaced: false });
  expect(await zone.undoNewest()).toContain(
    'But BigCommerce has something else than was sent. Show transit time: Not set was sent, Yes is there.',
  );
});

test('only who may write undoes, and only entries of the store', async () => {
  const zone = await seenZone();
  await rename(zone.context, zone.ids, 'Renamed');
  const edit = await zone.newest();
  const as = (role: 'shipper' | 'viewer') => ({ ...zone.context, actor: { ...zone.context.actor, role } }) as Context;
  for (const role of ['shipper', 'viewer'] as const) {
    await expect(undoActivity(as(role), edit)).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(undoActivity(await createTestStore(), edit)).rejects.toMatchObject({ code: 'not_found' });
  await expect(undoActivity(zone.context, randomUUID())).rejects.toMatchObject({ code: 'not_found' });
  expect(await zone.method()).toMatchObject({ name: 'Renamed' });
});

test('what undoing needs reaches no page', async () => {
  const zone = await seenZone();
  const { ids } = await zone.openMethod({
    name: 'Couriers',
    type: 'carrier_33',
    enabled: true,
    settings: { carrier_options: { api_key: 'canary-3e77' } },
  });
  await setMethodEnabled(zone.context, { ...ids, enabled: false });
  const page = await listActivity(zone.context, { limit: 10 });
  expect(page.entries).toMatchObject([{ undo: 'possible' }]);
  const pages = JSON.stringify([page, activityRows(zone.context, page)]);
  const [entry] = await zone.activity();
  expect(pages).not.toContain('canary-3e77');
  expect(pages).not.toContain(entry?.undo ?? 'nothing');
});
