import { describe, expect, test } from 'vitest';
import { copyMethod } from '@/lib/zones/methods/copy-method';
import { duplicateMethod } from '@/lib/zones/methods/duplicate-method';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ADD = 'POST /v2/shipping/zones/*/methods';
const parcelwise = {
  name: 'Parcelwise',
  type: 'carrier_33',
  settings: { carrier_options: { speed: 'same_day', nested: { deep: [1, '2', null] } }, outside: { kept: true } },
  channel_ids: [1],
  handling_fees: { percentage_surcharge: '2.5' },
};

async function createTwoZones() {
  const zone = await createTestZone();
  const { hash } = zone.context.store;
  const other = await control<{ id: number }>('POST', `/stores/${hash}/zones`, {
    name: 'Away',
    type: 'country',
    locations: [{ country_iso2: 'FR' }],
  });
  const methodsOf = async (zoneId: number) => {
    const { zones } = await control<{ zones: { id: number; methods: Record<string, unknown>[] }[] }>(
      'GET',
      `/stores/${hash}`,
    );
    return zones.find(({ id }) => id === zoneId)?.methods ?? [];
  };
  return { ...zone, awayId: other.id, methodsOf };
}

describe('a copy', () => {
  test('carries everything along, also what the app does not know', async () => {
    const { openMethod, context, awayId, methodsOf, activity } = await createTwoZones();
    const { ids } = await openMethod(parcelwise);
    const { method, keptOtherwise } = await copyMethod(context, { ...ids, toZoneId: awayId, enabled: false });

    expect(keptOtherwise).toEqual([]);
    expect(method).toMatchObject({ name: 'Parcelwise', enabled: false, channelIds: [1] });
    const [source] = await methodsOf(ids.zoneId);
    const [copy] = await methodsOf(awayId);
    expect(copy).toEqual({ ...source, id: method.id, zoneId: awayId, enabled: false });
    expect((await activity()).map(({ kind, subjectId, subjectName }) => [kind, subjectId, subjectName])).toEqual([
      ['method.created', String(method.id), 'Parcelwise in Away'],
    ]);
  });

  test('is not made twice, and the zone that has it is told from one that failed', async () => {
    const { openMethod, context, awayId, methodsOf } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    const copying = { ...ids, toZoneId: awayId, enabled: true };
    await copyMethod(context, copying);
    await expect(copyMethod(context, copying)).rejects.toMatchObject({ code: 'conflict' });
    await expect(copyMethod(context, { ...copying, enabled: false })).rejects.toMatchObject({ code: 'conflict' });
    expect(await methodsOf(awayId)).toHaveLength(1);
    await expect(copyMethod(context, { ...copying, toZoneId: 999_999 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('whose answer was lost is found by looking', async () => {
    const { openMethod, context, awayId, methodsOf, planFault } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await planFault(ADD, { kind: 'drop', when: 'after' });
    const { method } = await copyMethod(context, { ...ids, toZoneId: awayId, enabled: true });
    expect(await methodsOf(awayId)).toMatchObject([{ id: method.id, name: 'Flat' }]);
  });

  test('that may or may not have been made is written down as that', async () => {
    const { openMethod, context, awayId, planFault, activity } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await planFault(ADD, { kind: 'drop', when: 'before' });
    const copying = copyMethod(context, { ...ids, toZoneId: awayId, enabled: true });
    await expect(copying).rejects.toMatchObject({ applied: 'unknown' });
    expect((await activity()).map(({ kind }) => kind)).toEqual(['method.unknown']);
  });

  test('is not made of a method whose settings BigCommerce does not tell', async () => {
    const { openMethod, context, awayId, writes } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Silent', type: 'fedex', settings: {} });
    const copying = copyMethod(context, { ...ids, toZoneId: awayId, enabled: true });
    await expect(copying).rejects.toMatchObject({ code: 'rejected' });
    await expect(duplicateMethod(context, { ...ids, changes: { name: 'x', enabled: true } })).rejects.toThrow();
    expect(await writes()).toEqual([]);
  });

  test('goes to another zone, and only for people who may change zones', async () => {
    const { openMethod, context, awayId, writes } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await expect(copyMethod(context, { ...ids, toZoneId: ids.zoneId, enabled: true })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const copying = copyMethod(context.as('viewer'), { ...ids, toZoneId: awayId, enabled: true });
    await expect(copying).rejects.toMatchObject({ code: 'forbidden' });
    expect(await writes()).toEqual([]);
  });
});

describe('a duplicate', () => {
  test('is the same method under another name in the same zone', async () => {
    const { openMethod, context, methodsOf } = await createTwoZones();
    const { ids } = await openMethod(parcelwise);
    const changes = { name: ' Parcelwise copy ', enabled: false };
    const { method } = await duplicateMethod(context, { ...ids, changes });
    const [source, duplicate] = await methodsOf(ids.zoneId);
    expect(duplicate).toEqual({ ...source, id: method.id, name: 'Parcelwise copy', enabled: false });
  });

  test('needs a name, and a role that may change zones', async () => {
    const { openMethod, context, writes } = await createTwoZones();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await expect(duplicateMethod(context, { ...ids, changes: { name: ' ', enabled: true } })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { name: 'Name is required' },
    });
    const changes = { name: 'Second', enabled: true };
    await expect(duplicateMethod(context.as('viewer'), { ...ids, changes })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await writes()).toEqual([]);
  });
});
