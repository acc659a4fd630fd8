import { expect, test } from 'vitest';
import { getZone, listZones } from '@/lib/bigcommerce/zones';
import { deleteZone } from '@/lib/zones/delete-zone';
import { setZoneEnabled } from '@/lib/zones/set-zone-enabled';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ZONE = '/v2/shipping/zones/*';
const states = {
  name: 'Carolinas',
  type: 'state',
  locations: [
    { country_iso2: 'US', state_iso2: 'NC' },
    { country_iso2: 'US', state_iso2: 'SC' },
  ],
};

test('a zone is switched off and on, sent whole', async () => {
  const { context, zoneId, writes, activity } = await createTestZone(states);
  await setZoneEnabled(context, { zoneId, enabled: false });
  expect((await getZone(context.store, zoneId)).enabled).toBe(false);
  expect(await writes()).toMatchObject([{ method: 'PUT', body: { ...states, enabled: false } }]);
  await setZoneEnabled(context, { zoneId, enabled: true });
  expect((await getZone(context.store, zoneId)).enabled).toBe(true);
  expect(await activity()).toMatchObject([{ kind: 'zone.disabled' }, { kind: 'zone.enabled' }]);
});

test('a zone that is so already is left alone', async () => {
  const { context, zoneId, writes } = await createTestZone(states);
  await setZoneEnabled(context, { zoneId, enabled: true });
  expect(await writes()).toEqual([]);
});

test('a switch that BigCommerce confirms and does not make is told', async () => {
  const { context, zoneId, planFault, activity } = await createTestZone(states);
  const body = { id: zoneId, ...states, enabled: true };
  await planFault(`PUT ${ZONE}`, { kind: 'status', status: 200, body });
  await expect(setZoneEnabled(context, { zoneId, enabled: false })).rejects.toMatchObject({ code: 'rejected' });
  expect(await activity()).toEqual([]);
});

test('a zone is deleted, and its methods are written down', async () => {
  const { context, zoneId, openMethod, activity } = await createTestZone(states);
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  expect(await deleteZone(context, zoneId)).toMatchObject({ name: 'Carolinas' });
  expect(await listZones(context.store)).toEqual([]);
  expect(await activity()).toMatchObject([
    { kind: 'zone.deleted', before: { Name: 'Carolinas', Methods: 'Flat' }, after: null },
  ]);
});

test('a deletion whose answer was lost is settled by looking', async () => {
  const { context, zoneId, planFault } = await createTestZone(states);
  await planFault(`DELETE ${ZONE}`, { kind: 'drop', when: 'after' });
  await deleteZone(context, zoneId);
  expect(await listZones(context.store)).toEqual([]);
});

test.each(['a switch', 'a deletion'])('%s of which nobody knows whether it was made is told as that', async (what) => {
  const { context, zoneId, planFault, activity } = await createTestZone(states);
  const failure = { kind: 'status', status: 500 };
  await planFault(`${what === 'a switch' ? 'PUT' : 'DELETE'} ${ZONE}`, failure, { times: 'endless' });
  await planFault(`GET ${ZONE}`, failure, { nth: 2, times: 'endless' });
  await planFault('GET /v2/shipping/zones', failure, { times: 'endless' });
  const run = what === 'a switch' ? setZoneEnabled(context, { zoneId, enabled: false }) : deleteZone(context, zoneId);
  await expect(run).rejects.toMatchObject({ code: 'unavailable', applied: 'unknown' });
  expect(await activity()).toMatchObject([{ kind: 'zone.unknown', subjectId: String(zoneId) }]);
});

test('a zone that is gone is not found', async () => {
  const { context, zoneId } = await createTestZone(states);
  await deleteZone(context, zoneId);
  await expect(deleteZone(context, zoneId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(setZoneEnabled(context, { zoneId, enabled: true })).rejects.toMatchObject({ code: 'not_found' });
});

test.each(['shipper', 'viewer'] as const)('a %s may do neither', async (role) => {
  const { context, zoneId, writes } = await createTestZone(states);
  await expect(setZoneEnabled(context.as(role), { zoneId, enabled: false })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(deleteZone(context.as(role), zoneId)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await writes()).toEqual([]);
});
