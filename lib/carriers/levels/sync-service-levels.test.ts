import { expect, test } from 'vitest';
import { createCarrier } from '@/lib/carriers/create-carrier';
import { createServiceLevel } from '@/lib/carriers/levels/create-service-level';
import { deleteServiceLevel } from '@/lib/carriers/levels/delete-service-level';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { syncServiceLevels } from '@/lib/carriers/levels/sync-service-levels';
import { updateServiceLevel } from '@/lib/carriers/levels/update-service-level';
import { expectAppError } from '@/tests/expect-app-error';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function openUps() {
  const { shippo, ...context } = await createShippoStore();
  const ups = { name: 'UPS', code: 'ups', accountNumber: '1X', visibility: 'visible' } as const;
  const { id: carrierId } = await createCarrier(context, ups);
  const levels = () => listAllServiceLevels(context, carrierId);
  const levelOf = async (token: string) => {
    const found = (await levels()).find((level) => level.token === token);
    if (!found) throw new Error(`no level ${token}`);
    return found;
  };
  const sync = async () => {
    const { added, removed, kept } = await syncServiceLevels(context, carrierId);
    const tokens = (of: readonly { token: string }[]) => of.map(({ token }) => token);
    return { added: tokens(added), removed: tokens(removed), kept: tokens(kept) };
  };
  return { shippo, context, carrierId, levels, levelOf, sync };
}

const NOTHING = { added: [], removed: [], kept: [] };

test('changes nothing when Shippo offers the same', async () => {
  const { sync, levels } = await openUps();
  const before = await levels();
  expect(await sync()).toEqual(NOTHING);
  expect(await levels()).toEqual(before);
});

test('adds what is new, hidden, and removes what vanished', async () => {
  const { shippo, sync, levelOf, levels } = await openUps();
  await shippo.offer('ups', { add: [{ token: 'ups_drone', name: 'Drone' }], remove: ['ups_ground'] });
  expect(await sync()).toEqual({ added: ['ups_drone'], removed: ['ups_ground'], kept: [] });
  expect(await levelOf('ups_drone')).toMatchObject({ name: 'Drone', visibility: 'hidden', isDefault: false });
  expect((await levels()).some(({ token }) => token === 'ups_ground')).toBe(false);
  expect(await sync()).toEqual(NOTHING);
});

test('keeps what vanished while it is the default or shown, and takes the mark away when it is back', async () => {
  const { shippo, context, carrierId, sync, levelOf } = await openUps();
  await updateServiceLevel(context, { carrierId, id: (await levelOf('ups_ground')).id, isDefault: true });
  await updateServiceLevel(context, { carrierId, id: (await levelOf('ups_saver')).id, visibility: 'visible' });
  await shippo.offer('ups', { remove: ['ups_ground', 'ups_saver'] });
  expect(await sync()).toEqual({ added: [], removed: [], kept: ['ups_ground', 'ups_saver'] });
  expect((await levelOf('ups_ground')).vanishedAt).toBeInstanceOf(Date);
  await shippo.offer('ups', { add: [{ token: 'ups_ground', name: 'Ground' }] });
  await sync();
  expect((await levelOf('ups_ground')).vanishedAt).toBeNull();
  // Nobody uses it any more.
  await updateServiceLevel(context, { carrierId, id: (await levelOf('ups_saver')).id, visibility: 'hidden' });
  expect((await sync()).removed).toEqual(['ups_saver']);
});

test('never touches what was made by hand, also under a token that Shippo offers later', async () => {
  const { shippo, context, carrierId, sync, levelOf } = await openUps();
  const hand = { carrierId, name: 'Van', visibility: 'hidden', isDefault: false, defaultTransitDays: null } as const;
  const made = await createServiceLevel(context, { ...hand, code: 'ups_van' });
  expect(await sync()).toEqual(NOTHING);
  await shippo.offer('ups', { add: [{ token: 'ups_van', name: 'UPS Van' }] });
  expect(await sync()).toEqual(NOTHING);
  expect(await levelOf('ups_van')).toEqual(made);
});

test('gives a new one another code where somebody has it', async () => {
  const { shippo, context, carrierId, sync, levelOf } = await openUps();
  await updateServiceLevel(context, { carrierId, id: (await levelOf('ups_ground')).id, code: 'ups_drone' });
  await shippo.offer('ups', { add: [{ token: 'ups_drone', name: 'Drone' }] });
  await sync();
  expect(await levelOf('ups_drone')).toMatchObject({ code: 'ups_drone_2', name: 'Drone' });
});

test('brings a deleted one back, hidden', async () => {
  const { context, carrierId, sync, levelOf } = await openUps();
  await deleteServiceLevel(context, { carrierId, id: (await levelOf('ups_ground')).id });
  expect(await sync()).toEqual({ ...NOTHING, added: ['ups_ground'] });
});

test('changes nothing when Shippo names no service or cannot be asked', async () => {
  const { shippo, context, carrierId, levels } = await openUps();
  const before = await levels();
  await shippo.offer('ups', { remove: before.map(({ token }) => token) });
  const error = await expectAppError(syncServiceLevels(context, carrierId));
  expect(error.message).toContain('nothing was changed');
  await shippo.plan({ times: 'endless', fault: { kind: 'status', status: 503 } });
  expect(await expectAppError(syncServiceLevels(context, carrierId))).toMatchObject({ code: 'unavailable' });
  expect(await levels()).toEqual(before);
});

test('twice at once adds once', async () => {
  const { shippo, context, carrierId, levels } = await openUps();
  await shippo.offer('ups', { add: [{ token: 'ups_drone', name: 'Drone' }] });
  await Promise.all([syncServiceLevels(context, carrierId), syncServiceLevels(context, carrierId)]);
  expect((await levels()).filter(({ token }) => token === 'ups_drone')).toHaveLength(1);
});

test('cannot be done in sandbox, nor without an account', async () => {
  const context = await createShippoStore({ sandbox: true });
  const visibility = 'visible' as const;
  const { id } = await createCarrier(context, { name: 'UPS', code: 'ups', accountNumber: '1X', visibility });
  expect(await expectAppError(syncServiceLevels(context, id))).toMatchObject({ code: 'invalid_input' });
  const own = await createCarrier(context, { name: 'Bikes', code: null, accountNumber: null, visibility });
  expect(await expectAppError(syncServiceLevels(context, own.id))).toMatchObject({ code: 'invalid_input' });
});
