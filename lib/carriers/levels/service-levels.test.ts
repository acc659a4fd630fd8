import { describe, expect, test } from 'vitest';
import { createCarrier } from '@/lib/carriers/create-carrier';
import { createServiceLevel, type NewServiceLevel } from '@/lib/carriers/levels/create-service-level';
import { deleteServiceLevel } from '@/lib/carriers/levels/delete-service-level';
import { findServiceLevel } from '@/lib/carriers/levels/find-service-level';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { listLevelsOfCarriers } from '@/lib/carriers/levels/list-levels-of-carriers';
import { updateServiceLevel } from '@/lib/carriers/levels/update-service-level';
import { systemCarriers } from '@/lib/definitions/system-carriers';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const level: Omit<NewServiceLevel, 'carrierId'> = {
  name: 'Same day',
  code: 'same_day',
  visibility: 'visible',
  isDefault: false,
  defaultTransitDays: null,
};

async function open() {
  const context = await createTestStore();
  const carrier = await createCarrier(context, {
    name: 'Bikes',
    code: null,
    accountNumber: null,
    visibility: 'visible',
  });
  return { context, carrierId: carrier.id };
}

describe('a level made by hand', () => {
  test('has its code as token, also when the code changes', async () => {
    const { context, carrierId } = await open();
    const made = await createServiceLevel(context, { ...level, carrierId });
    expect(made).toMatchObject({ ...level, token: 'same_day', origin: 'hand' });
    const changed = await updateServiceLevel(context, { carrierId, id: made.id, code: 'today', defaultTransitDays: 1 });
    expect(changed).toMatchObject({ code: 'today', token: 'today', defaultTransitDays: 1, name: 'Same day' });
    expect(await updateServiceLevel(context, { carrierId, id: made.id, defaultTransitDays: null })).toMatchObject({
      defaultTransitDays: null,
    });
  });

  test('cannot have the code of another of the same carrier, and can have that of a deleted one', async () => {
    const { context, carrierId } = await open();
    const { id } = await createServiceLevel(context, { ...level, carrierId });
    const other = await createServiceLevel(context, { ...level, carrierId, code: 'other' });
    const refusal = { code: 'conflict', fields: { code: 'Another service level has this code' } };
    expect(await expectAppError(createServiceLevel(context, { ...level, carrierId }))).toMatchObject(refusal);
    const change = { carrierId, id: other.id, code: 'same_day' };
    expect(await expectAppError(updateServiceLevel(context, change))).toMatchObject(refusal);
    await deleteServiceLevel(context, { carrierId, id });
    expect(await updateServiceLevel(context, change)).toMatchObject({ code: 'same_day' });
  });
});

describe('the default', () => {
  test('is one at most, whoever sets it', async () => {
    const { context, carrierId } = await open();
    const one = await createServiceLevel(context, { ...level, carrierId, isDefault: true });
    const two = await createServiceLevel(context, { ...level, carrierId, code: 'two', isDefault: true });
    const defaults = async () =>
      (await listAllServiceLevels(context, carrierId)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    expect(await defaults()).toEqual([two.id]);
    await Promise.all(
      [one, two, one, two].map(({ id }) => updateServiceLevel(context, { carrierId, id, isDefault: true })),
    );
    expect(await defaults()).toHaveLength(1);
    await updateServiceLevel(context, { carrierId, id: (await defaults())[0] ?? '', isDefault: false });
    expect(await defaults()).toEqual([]);
  });

  test('cannot be deleted before it is cleared', async () => {
    const { context, carrierId } = await open();
    const { id } = await createServiceLevel(context, { ...level, carrierId, isDefault: true });
    expect(await expectAppError(deleteServiceLevel(context, { carrierId, id }))).toMatchObject({ code: 'conflict' });
    await updateServiceLevel(context, { carrierId, id, isDefault: false });
    await deleteServiceLevel(context, { carrierId, id });
    for (const attempt of [
      () => findServiceLevel(context, { carrierId, id }),
      () => updateServiceLevel(context, { carrierId, id }),
      () => deleteServiceLevel(context, { carrierId, id }),
    ])
      expect(await expectAppError(attempt())).toMatchObject({ code: 'gone' });
  });
});

test('a level from Shippo keeps its token when its code changes', async () => {
  const context = await createShippoStore();
  const ups = { name: 'UPS', code: 'ups', accountNumber: '1X', visibility: 'visible' } as const;
  const { id: carrierId } = await createCarrier(context, ups);
  const ground = (await listAllServiceLevels(context, carrierId)).find(({ token }) => token === 'ups_ground');
  const changed = await updateServiceLevel(context, { carrierId, id: ground?.id ?? '', code: 'van' });
  expect(changed).toMatchObject({ code: 'van', token: 'ups_ground' });
  const clash = createServiceLevel(context, { ...level, carrierId, code: 'ups_ground' });
  expect(await expectAppError(clash)).toMatchObject({ code: 'conflict' });
});

test('a carrier that every store has has no levels and gets none', async () => {
  const context = await createTestStore();
  const carrierId = systemCarriers[0]?.id ?? '';
  expect(await listAllServiceLevels(context, carrierId)).toEqual([]);
  expect(await expectAppError(createServiceLevel(context, { ...level, carrierId }))).toMatchObject({
    code: 'forbidden',
  });
  expect(await expectAppError(findServiceLevel(context, { carrierId, id: 'crop_1' }))).toMatchObject({
    code: 'not_found',
  });
});

test('another store’s level is not there, nor under another carrier', async () => {
  const { context, carrierId } = await open();
  const { context: theirs, carrierId: theirCarrier } = await open();
  const { id } = await createServiceLevel(context, { ...level, carrierId });
  for (const key of [
    { carrierId, id },
    { carrierId: theirCarrier, id },
  ])
    expect(await expectAppError(findServiceLevel(theirs, key))).toMatchObject({ code: 'not_found' });
});

test('the levels of many carriers come in one reading, capped for each', async () => {
  const { context, carrierId } = await open();
  const other = await createCarrier(context, { name: 'Vans', code: null, accountNumber: null, visibility: 'visible' });
  for (const code of ['a', 'b', 'c']) await createServiceLevel(context, { ...level, carrierId, code });
  const levels = await listLevelsOfCarriers(context, { carrierIds: [carrierId, other.id], limit: 2 });
  expect(levels.get(carrierId)).toMatchObject({ items: [{ code: 'a' }, { code: 'b' }], hasNext: true });
  expect(levels.get(other.id)).toEqual({ items: [], hasNext: false, hasPrevious: false });
});
