import { expect, test } from 'vitest';
import { getMethod, type ZoneMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { copyMethod } from '@/lib/zones/methods/copy-method';
import { createMethod } from '@/lib/zones/methods/create-method';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { deleteZone } from '@/lib/zones/delete-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { toMethodForm, type MethodForm } from '@/lib/zones/methods/method-form';
import { readZone } from '@/lib/zones/read-zone';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { setMethodStorefronts } from '@/lib/zones/methods/set-method-storefronts';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const METHOD = '/v2/shipping/zones/*/methods/*';
const flat = { name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } };
const provider = {
  name: 'Courier',
  type: 'carrier_33',
  enabled: true,
  settings: { carrier_options: { api_key: 'k', depot: '1' } },
};
const fedex = {
  name: 'FedEx',
  type: 'fedex',
  enabled: true,
  settings: {
    extra: 1,
    carrier_options: {
      delivery_services: ['FEDEX_GROUND'],
      dropoff_type: 'REGULAR_PICKUP',
      packaging_type: 'FEDEX_BOX',
      packing_method: 'SEPARATE',
      rate_type: 'LIST',
      destination_type: 'business',
      odd: 5,
    },
  },
};

/** A zone of which the app has seen one method, and how to hide that method's settings or storefronts. */
async function seenZone(method: Record<string, unknown> = flat) {
  const fields = { name: 'Home', type: 'zip', locations: [{ zip: '2000', country_iso2: 'AU' }] };
  // With three storefronts.
  const zone = await createTestZone(fields, { template: 'pro' });
  const { context, zoneId } = zone;
  const { ids, form } = await zone.openMethod(method);
  await readZone(context, zoneId);
  return {
    ...zone,
    ids,
    form,
    hide: () => zone.setFlags({ emptyMethodSettings: true }),
    show: () => zone.setFlags({ emptyMethodSettings: false }),
    /** The answer to one reading of the method leaves its settings out. */
    hideOnce: (nth: number, answer: Partial<ZoneMethod>) =>
      zone.planFault(
        `GET ${METHOD}`,
        { kind: 'status', status: 200, body: { ...method, id: ids.methodId, ...answer, settings: {} } },
        { nth },
      ),
    save: (from: MethodForm, change: Partial<MethodFormValues>) =>
      updateMethod(context, { ...ids, drawnFrom: from.drawnFrom, values: { ...from.values, ...change } }),
    openForm: async () => toMethodForm(await getMethod(context.store, ids)),
    newest: async () => (await zone.activity()).at(-1)?.id ?? '',
    undoNewest: async () => undoActivity(context, (await zone.activity()).at(-1)?.id ?? ''),
    drift: async () => (await findZoneDrift(context, await readZone(context, zoneId)))?.items ?? null,
    allZones: async () =>
      (await control<{ zones: { name: string; methods: unknown[] }[] }>('GET', `/stores/${context.store.hash}`)).zones,
  };
}

async function storefrontsOf({ store }: Awaited<ReturnType<typeof seenZone>>['context'], ids: ZoneMethodIds) {
  return (await getMethod(store, ids)).channelIds;
}

test('does not take hidden settings for undone ones: the undoing waits until they are told', async () => {
  const zone = await seenZone();
  await zone.save(zone.form, { settings: { rate: '12' } });
  const edit = await zone.newest();
  await zone.hide();
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('does not tell the settings of “Flat” at the moment') as string,
  });
  await zone.show();
  expect(await undoActivity(zone.context, edit)).toBe('“Flat” is as it was before.');
  expect(await zone.storedMethods()).toMatchObject([{ settings: { rate: 9 } }]);
});

test('does not take hidden storefronts for undone ones either', async () => {
  const zone = await seenZone({ ...flat, channel_ids: [1] });
  await setMethodStorefronts(zone.context, { ...zone.ids, choice: { drawnFrom: [1], channelIds: [1, 2] } });
  const edit = await zone.newest();
  await zone.setFlags({ optionalMethodKeys: 'absent' });
  await expect(undoActivity(zone.context, edit)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('does not tell the storefronts of “Flat” at the moment') as string,
  });
  await zone.setFlags({ optionalMethodKeys: 'present' });
  await undoActivity(zone.context, edit);
  expect(await storefrontsOf(zone.context, zone.ids)).toEqual([1]);
});

test('undoes a switch while the settings are hidden', async () => {
  const zone = await seenZone();
  await setMethodEnabled(zone.context, { ...zone.ids, enabled: false });
  await zone.hide();
  expect(await zone.undoNewest()).toBe('“Flat” is as it was before.');
  expect(await zone.storedMethods()).toMatchObject([{ enabled: true, settings: { rate: 9 } }]);
});

test('makes a method again with the settings that were hidden when it was deleted', async () => {
  const zone = await seenZone();
  await zone.hide();
  await deleteMethod(zone.context, zone.ids);
  await zone.show();
  await zone.undoNewest();
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Flat', settings: { rate: 9 } }]);
});

test('makes a zone again with settings that were hidden when it was deleted', async () => {
  const zone = await seenZone();
  await zone.hide();
  await deleteZone(zone.context, zone.zoneId);
  await zone.show();
  await zone.undoNewest();
  expect(await zone.allZones()).toContainEqual(
    expect.objectContaining({ name: 'Home', methods: [expect.objectContaining({ settings: { rate: 9 } })] }),
  );
});

test('does not make a method again whose settings were never told', async () => {
  const zone = await createTestZone();
  await zone.setFlags({ emptyMethodSettings: true });
  const { ids } = await zone.openMethod(flat);
  await readZone(zone.context, zone.zoneId);
  await deleteMethod(zone.context, ids);
  await expect(undoActivity(zone.context, (await zone.activity()).at(-1)?.id ?? '')).rejects.toMatchObject({
    code: 'rejected',
    message: expect.stringContaining('does not tell the settings of “Flat”') as string,
  });
  expect(await zone.storedMethods()).toEqual([]);
});

test.each([flat, provider, fedex])('copies no $type method whose settings are hidden', async (method) => {
  const zone = await seenZone(method);
  const { hash } = zone.context.store;
  const other = await control<{ id: number }>('POST', `/stores/${hash}/zones`, { name: 'Other' });
  await zone.hide();
  await expect(copyMethod(zone.context, { ...zone.ids, toZoneId: other.id, enabled: true })).rejects.toMatchObject({
    code: 'rejected',
  });
  expect((await zone.allZones()).find(({ name }) => name === 'Other')?.methods).toEqual([]);
});

test('a rename that is read back without settings is a rename, and nothing else', async () => {
  const zone = await seenZone();
  await zone.hideOnce(2, { name: 'Mine' });
  const { keptOtherwise } = await zone.save(zone.form, { name: 'Mine' });
  expect(keptOtherwise).toEqual([]);
  expect(await zone.activity()).toMatchObject([{ before: { Name: 'Flat' }, after: { Name: 'Mine' } }]);
  expect((await zone.activity()).at(-1)?.after).toEqual({ Name: 'Mine' });

  await zone.changeElsewhere(zone.ids.methodId, { settings: { rate: 99 } });
  expect(await zone.drift()).toMatchObject([{ change: 'changed', fields: [{ before: '9', after: '99' }] }]);
});

test('undoing a rename is refused once somebody set another rate, which stays, also when the renaming was read back without settings', async () => {
  const zone = await seenZone();
  await zone.hideOnce(2, { name: 'Mine' });
  await zone.save(zone.form, { name: 'Mine' });
  await zone.changeElsewhere(zone.ids.methodId, { settings: { rate: 99 } });
  await expect(zone.undoNewest()).rejects.toMatchObject({ code: 'conflict' });
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Mine', settings: { rate: 99 } }]);
  expect(await zone.drift()).toMatchObject([{ change: 'changed', fields: [{ after: '99' }] }]);
});

test('a switch whose first reading hid the settings is a switch, and nothing else', async () => {
  const zone = await seenZone();
  await zone.hideOnce(1, {});
  await setMethodEnabled(zone.context, { ...zone.ids, enabled: false });
  expect((await zone.activity()).at(-1)?.after).toEqual({ Enabled: 'No' });
  expect(await zone.drift()).toBeNull();
});

test('accepting a name while the settings are hidden keeps watching the settings', async () => {
  const zone = await seenZone();
  await zone.hide();
  await zone.changeElsewhere(zone.ids.methodId, { name: 'Theirs' });
  const [item] = (await zone.drift()) ?? [];
  await keepStoreVersion(zone.context, { zoneId: zone.zoneId, methodId: zone.ids.methodId, seen: item?.seen ?? '' });
  expect((await zone.activity()).at(-1)?.after).toEqual({ Name: 'Theirs' });
  await zone.changeElsewhere(zone.ids.methodId, { settings: { rate: 99 } });
  await zone.show();
  expect(await zone.drift()).toMatchObject([{ fields: [{ before: '9', after: '99' }] }]);
});

test('settings that were hidden when a method was first seen are watched once they are told', async () => {
  const zone = await createTestZone();
  await zone.setFlags({ emptyMethodSettings: true });
  const { ids } = await zone.openMethod(flat);
  const drift = async () => findZoneDrift(zone.context, await readZone(zone.context, zone.zoneId));
  await drift();
  await zone.setFlags({ emptyMethodSettings: false });
  expect(await drift()).toBeNull();
  await zone.changeElsewhere(ids.methodId, { settings: { rate: 99 } });
  expect(await drift()).toMatchObject({ items: [{ change: 'changed', name: 'Flat' }] });
});

test('a method of which the fee or the storefronts are others is no twin', async () => {
  const zone = await seenZone({ ...flat, channel_ids: [1] });
  await zone.openMethod({ ...flat, channel_ids: [1], handling_fees: { fixed_surcharge: '3' } });
  await zone.openMethod({ ...flat, channel_ids: [2] });
  await readZone(zone.context, zone.zoneId);
  await deleteZone(zone.context, zone.zoneId);
  await zone.undoNewest();
  expect((await zone.allZones()).find(({ name }) => name === 'Home')?.methods).toHaveLength(3);
});

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

test('finds what it added after a lost answer though the settings are hidden, with what was sent', async () => {
  const zone = await seenZone();
  await zone.hide();
  await zone.planFault('POST /v2/shipping/zones/*/methods', { kind: 'drop', when: 'after' });
  const { method, keptOtherwise } = await createMethod(zone.context, { zoneId: zone.zoneId, ...newMethod });
  expect(method).toMatchObject({ name: 'New', settings: { rate: '5' } });
  expect(keptOtherwise).toEqual([]);
  await zone.show();
  expect(await zone.drift()).toBeNull();
});

test('adds nothing a second time while settings are hidden, and says why', async () => {
  const zone = await seenZone();
  await zone.hide();
  await expect(
    createMethod(zone.context, {
      zoneId: zone.zoneId,
      ...newMethod,
      values: { ...newMethod.values, name: 'Flat' },
    }),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('does not tell its settings at the moment') as string,
  });
  expect(await zone.storedMethods()).toHaveLength(1);
});

test('a form that was opened while settings or storefronts were hidden still saves a new name', async () => {
  const zone = await seenZone({ ...fedex, channel_ids: [1] });
  await zone.hide();
  await zone.setFlags({ optionalMethodKeys: 'absent' });
  const form = await zone.openForm();
  await zone.show();
  await zone.setFlags({ optionalMethodKeys: 'present' });
  await zone.save(form, { name: 'Renamed' });
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Renamed', settings: fedex.settings }]);
  expect(await storefrontsOf(zone.context, zone.ids)).toEqual([1]);
});

test('a form that was opened before settings were hidden still saves a new name, and leaves them as they are', async () => {
  const zone = await seenZone({ ...fedex, channel_ids: [1] });
  await zone.hide();
  await zone.setFlags({ optionalMethodKeys: 'absent' });
  await zone.save(zone.form, { name: 'Renamed' });
  expect(await zone.writes()).toMatchObject([{ method: 'PUT', body: { name: 'Renamed' } }]);
  await zone.show();
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Renamed', settings: fedex.settings }]);
  expect(await zone.drift()).toBeNull();
});

test.each([
  ['told when the form was opened and hidden now', false],
  ['hidden when the form was opened and told now', true],
])('saves no settings that were %s, and says why', async (_what, hiddenFirst) => {
  const zone = await seenZone(fedex);
  if (hiddenFirst) await zone.hide();
  const form = await zone.openForm();
  await (hiddenFirst ? zone.show() : zone.hide());
  const settings = { ...zone.form.values.settings, rate_type: 'NONE' };
  await expect(zone.save(form, { settings })).rejects.toMatchObject({
    code: hiddenFirst ? 'conflict' : 'rejected',
    message: expect.stringContaining('settings') as string,
  });
  expect(await zone.writes()).toEqual([]);
});

test('a stored handling fee that the form would not take does not keep a name from being saved', async () => {
  const zone = await seenZone();
  await zone.changeElsewhere(zone.ids.methodId, { handling_fees: { fixed_surcharge: '2.12345' } });
  await zone.save(await zone.openForm(), { name: 'Renamed' });
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Renamed' }]);
  await expect(
    zone.save(await zone.openForm(), { handlingFee: { kind: 'fixed', amount: '3.12345' } }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
});
