import { expect, test } from 'vitest';
import { getZone } from '@/lib/bigcommerce/zones';
import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { openZone } from '@/lib/zones/open-zone';
import { updateZone } from '@/lib/zones/update-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const PUT = 'PUT /v2/shipping/zones/*';
const postal = {
  name: 'Astoria',
  type: 'zip',
  locations: [
    { zip: '11101', country_iso2: 'US' },
    { zip: '11102', country_iso2: 'US' },
  ],
  free_shipping: { enabled: true, minimum_sub_total: '75', exclude_fixed_shipping_products: true },
  handling_fees: { fixed_surcharge: '2.50', display_separately: true },
};
const noPlaces = { added: {}, removed: {} };

async function openTestZone(zone: Record<string, unknown> = postal) {
  const store = await createTestZone(zone);
  const { context, zoneId } = store;
  const { fields, type } = await openZone(context, zoneId);
  const drawnFrom = { ...fields, type };
  return {
    ...store,
    fields,
    drawnFrom,
    save: (change: Partial<ZoneFields>, places = noPlaces) =>
      updateZone(context, { zoneId, drawnFrom, values: { ...fields, ...change, places } }),
    changeZoneElsewhere: (body: Record<string, unknown>) =>
      control('PUT', `/stores/${context.store.hash}/zones/${zoneId}`, { name: 'Astoria', ...body }),
    now: () => getZone(context.store, zoneId),
  };
}

test('sends the zone whole, and what was not touched as BigCommerce had it', async () => {
  const { save, writes, zoneId, activity } = await openTestZone();
  const { keptOtherwise, changedElsewhere } = await save({ name: 'Queens' });
  expect([keptOtherwise, changedElsewhere]).toEqual([[], []]);
  expect(await writes()).toEqual([
    {
      method: 'PUT',
      path: `/shipping/zones/${zoneId}`,
      body: {
        name: 'Queens',
        type: 'zip',
        locations: postal.locations,
        free_shipping: { enabled: true, minimum_sub_total: '75.0000', exclude_fixed_shipping_products: true },
        handling_fees: { fixed_surcharge: '2.50', display_separately: true },
        enabled: true,
      },
    },
  ]);
  expect(await activity()).toMatchObject([
    { kind: 'zone.updated', before: { Name: 'Astoria' }, after: { Name: 'Queens' } },
  ]);
});

test('sends nothing when nothing changed, however it is written', async () => {
  const { save, fields, writes } = await openTestZone();
  await save({ freeShipping: { ...fields.freeShipping, minimumSubTotal: '75.00' } });
  expect(await writes()).toEqual([]);
});

test('takes a handling fee away by a fixed one of 0', async () => {
  const { save, now } = await openTestZone();
  await save({ handlingFee: { kind: 'none', amount: '', displaySeparately: false } });
  expect((await now()).handlingFees).toEqual({ kind: 'fixed', amount: '0', displaySeparately: false });
});

test('adds places to and takes them from the list that BigCommerce has by now', async () => {
  const { save, now, changeZoneElsewhere, activity } = await openTestZone();
  await changeZoneElsewhere({ locations: [...postal.locations, { zip: '11103', country_iso2: 'US' }] });
  await save({}, { added: { US: '11104\n11103', GB: 'SW1A 1AA' }, removed: { US: '11101\n99999' } });
  expect((await now()).locations).toEqual([
    { countryIso2: 'US', zip: '11102' },
    { countryIso2: 'US', zip: '11103' },
    { countryIso2: 'US', zip: '11104' },
    { countryIso2: 'GB', zip: 'SW1A 1AA' },
  ]);
  const [entry] = await activity();
  expect(entry?.after).toEqual({
    Places: 'added 2 postal codes: 11104 (US), SW1A 1AA (GB); removed 1 postal code: 11101 (US)',
  });
});

test('refuses to leave a zone without places', async () => {
  const { save, writes } = await openTestZone();
  await expect(save({}, { added: {}, removed: { US: '11101\n11102' } })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { placeCount: 'Choose at least one postal code' },
  });
  expect(await writes()).toEqual([]);
});

test('keeps what somebody changed in another field meanwhile, and says so', async () => {
  const { save, now, changeZoneElsewhere } = await openTestZone();
  await changeZoneElsewhere({ enabled: false, free_shipping: { enabled: false } });
  const { changedElsewhere } = await save({ name: 'Queens' });
  expect(changedElsewhere).toEqual(['Enabled', 'Free shipping']);
  expect(await now()).toMatchObject({ name: 'Queens', enabled: false, freeShipping: { enabled: false } });
});

test('does not overwrite a field that both sides changed', async () => {
  const { save, writes, changeZoneElsewhere } = await openTestZone();
  await changeZoneElsewhere({ name: 'Theirs', handling_fees: { percentage_surcharge: '3' } });
  await expect(
    save({ name: 'Mine', handlingFee: { kind: 'fixed', amount: '4', displaySeparately: true } }),
  ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Name and Handling fee') as string });
  expect(await writes()).toEqual([]);
});

test('does not take postal codes for countries when the zone is of another type by now', async () => {
  const { save, writes, changeZoneElsewhere } = await openTestZone();
  await changeZoneElsewhere({ type: 'country', locations: [{ country_iso2: 'CA' }] });
  await expect(save({}, { added: { US: '11104' }, removed: {} })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Type') as string,
  });
  expect(await writes()).toEqual([]);
});

test('both sides changing a field alike is no conflict', async () => {
  const { save, changeZoneElsewhere, now } = await openTestZone();
  await changeZoneElsewhere({ name: 'Same' });
  await save({ name: 'Same', enabled: false });
  expect(await now()).toMatchObject({ name: 'Same', enabled: false });
});

test('leaves the places of a type that nobody documented as they are', async () => {
  const { save, planFault, writes } = await openTestZone();
  const planet = { id: 1, type: 'planet', name: 'Astoria', locations: [{ country_iso2: 'MA' }], enabled: true };
  await planFault('GET /v2/shipping/zones/*', { kind: 'status', status: 200, body: planet });
  // BigCommerce's simulator refuses the type; what matters is what was sent.
  await expect(save({ name: 'Mars' })).rejects.toMatchObject({ code: 'rejected' });
  expect(await writes()).toMatchObject([
    { body: { name: 'Mars', type: 'planet', locations: [{ country_iso2: 'MA' }] } },
  ]);
});

test('says what BigCommerce kept otherwise, places by number and name', async () => {
  const { save, setFlags } = await openTestZone();
  await setFlags({ zoneLocationsReplaced: false });
  const { keptOtherwise } = await save({}, { added: { US: '11105' }, removed: { US: '11101' } });
  expect(keptOtherwise).toEqual([
    {
      label: 'Places',
      before: '2 postal codes',
      after: expect.stringMatching(/^\d postal codes with 11101 \(US\) besides/) as string,
    },
  ]);
});

test('a lost answer is settled by looking, and the same edit sent again finds its work done', async () => {
  const { save, planFault, writes } = await openTestZone();
  await planFault(PUT, { kind: 'drop', when: 'after' });
  expect((await save({ name: 'Queens' })).zone.name).toBe('Queens');
  const sent = (await writes()).length;
  expect((await save({ name: 'Queens' })).zone.name).toBe('Queens');
  expect(await writes()).toHaveLength(sent);
});

test('an edit of which nobody knows whether it was made is told and written down as that', async () => {
  const { save, planFault, activity } = await openTestZone();
  await planFault(PUT, { kind: 'status', status: 500 }, { times: 'endless' });
  await planFault('GET /v2/shipping/zones/*', { kind: 'status', status: 500 }, { nth: 2, times: 'endless' });
  await expect(save({ name: 'Queens' })).rejects.toMatchObject({ code: 'unavailable', applied: 'unknown' });
  expect(await activity()).toMatchObject([
    { kind: 'zone.unknown', before: { Name: 'Astoria' }, after: { Name: 'Queens' } },
  ]);
});

test('a zone that the store does not have is not found', async () => {
  const { context, fields, drawnFrom } = await openTestZone();
  const values = { ...fields, places: noPlaces };
  await expect(updateZone(context, { zoneId: 999_999, drawnFrom, values })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test.each(['shipper', 'viewer'] as const)('refuses a %s', async (role) => {
  const { context, zoneId, fields, drawnFrom, writes } = await openTestZone();
  await expect(
    updateZone(context.as(role), { zoneId, drawnFrom, values: { ...fields, name: 'X', places: noPlaces } }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect(await writes()).toEqual([]);
});

test('amounts that the form would not take do not keep a name from being saved, and are kept as they are', async () => {
  const odd = {
    ...postal,
    free_shipping: { enabled: true, minimum_sub_total: '49.12345' },
    handling_fees: { fixed_surcharge: '2.12345' },
  };
  const { fields, save, now } = await openTestZone(odd);
  await save({ name: 'Queens' });
  expect(await now()).toMatchObject({
    name: 'Queens',
    freeShipping: { minimumSubTotal: fields.freeShipping.minimumSubTotal },
    handlingFees: { amount: '2.12345' },
  });
  const fee = { ...fields.handlingFee, amount: '3.12345' };
  await expect(save({ name: 'Queens', handlingFee: fee })).rejects.toMatchObject({ code: 'invalid_input' });
});
