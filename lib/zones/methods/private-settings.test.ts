import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const canary = 'canary-5e1b';

const hiding: Record<string, { type: string; settings: Record<string, unknown> }> = {
  'a provider’s text': { type: 'carrier_33', settings: { carrier_options: { access: canary } } },
  'a provider’s object': { type: 'carrier_33', settings: { carrier_options: { account: { password: canary } } } },
  'a provider’s list': { type: 'carrier_33', settings: { carrier_options: { entries: [canary] } } },
  'a provider’s key beside its options': { type: 'carrier_33', settings: { code: canary, carrier_options: {} } },
  'a provider’s options that are a text': { type: 'carrier_33', settings: { carrier_options: canary } },
  'a provider’s options within options': {
    type: 'carrier_33',
    settings: { carrier_options: { carrier_options: canary } },
  },
  'a carrier’s license': { type: 'fedex', settings: { carrier_options: { license: canary } } },
  'a carrier’s password within an object': { type: 'fedex', settings: { extra: [{ login: { password: canary } }] } },
};

test.each(Object.entries(hiding))('a secret in %s is neither shown, nor logged, nor kept', async (_where, method) => {
  const { context, openMethod, activity, storedMethods } = await createTestZone();
  const { ids, form } = await openMethod({ name: 'Own', ...method });
  const hidden = [
    ...form.otherSettings.map(({ value }) => value),
    ...form.values.other.map(({ value }) => value ?? 'Set'),
  ];
  expect(hidden.some((value) => String(value).includes('Set'))).toBe(true);

  await refreshZoneSnapshots(context);
  await updateMethod(context, { ...ids, drawnFrom: form.drawnFrom, values: { ...form.values, name: 'Renamed' } });
  expect((await storedMethods())[0]?.settings).toEqual(method.settings);
  const kept = await (await prisma()).zoneSnapshot.findMany({ where: { storeHash: context.store.hash } });
  await deleteMethod(context, ids);
  const log = await activity();
  expect(log).toHaveLength(2);
  expect(JSON.stringify({ form, kept, log })).not.toContain(canary);
});

test('a secret that was changed elsewhere is a conflict all the same', async () => {
  const { context, openMethod, changeElsewhere } = await createTestZone();
  const { ids, form } = await openMethod({
    name: 'Own',
    type: 'carrier_33',
    settings: { carrier_options: { a: 'x' } },
  });
  await changeElsewhere(ids.methodId, { settings: { carrier_options: { a: 'y' } } });
  const edit = { ...ids, drawnFrom: form.drawnFrom, values: { ...form.values, name: 'Renamed' } };
  await expect(updateMethod(context, edit)).rejects.toMatchObject({ code: 'conflict' });
});

test('what cannot be a secret is shown', async () => {
  const { openMethod } = await createTestZone();
  const provider = { carrier_options: { insured: true, note: '' } };
  const { form } = await openMethod({ name: 'Own', type: 'carrier_33', settings: provider });
  expect(form.values.other).toMatchObject([
    { name: 'insured', type: 'yes_no', value: true },
    { name: 'note', type: 'text', value: '' },
  ]);
  const carrier = { carrier_options: { signature: { age: 18 } } };
  const { form: fedex } = await openMethod({ name: 'FedEx', type: 'fedex', settings: carrier });
  expect(fedex.otherSettings).toEqual([{ name: 'carrier_options.signature', value: '{"age":18}' }]);
});
