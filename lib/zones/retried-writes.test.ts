import { expect, test } from 'vitest';
import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { getZone, listZones } from '@/lib/bigcommerce/zones';
import { blankZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { createMethod } from '@/lib/zones/methods/create-method';
import { createZone } from '@/lib/zones/create-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { listZoneDrift } from '@/lib/zones/drift/zones-drift';
import { readZone } from '@/lib/zones/read-zone';
import { refreshZoneSnapshots as visitZones } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { setZoneEnabled } from '@/lib/zones/set-zone-enabled';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { updateZone } from '@/lib/zones/update-zone';
import { toZoneFields } from '@/lib/zones/zone-form';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ZONE = '/v2/shipping/zones/*';
const ZONES = '/v2/shipping/zones';
const METHODS = `${ZONE}/methods`;
const METHOD = `${METHODS}/*`;

/** A zone that the app has seen, with one method, and writes to it of which nobody knows at first whether they arrived. */
async function seenZone() {
  const zone = await createTestZone({ name: 'Home', type: 'zip', locations: [{ zip: '2000', country_iso2: 'AU' }] });
  const { context, zoneId } = zone;
  const { ids, form } = await zone.openMethod({ name: 'Flat', type: 'perorder', enabled: true, settings: { rate: 9 } });
  const { stored } = await readZone(context, zoneId);
  return {
    ...zone,
    ids,
    form,
    stored,
    /** The write arrives, its answer does not, and nothing can be read after it; then the person presses the button again. */
    loseAndRetry: async (lost: { write: string; look: string; nth: number }, run: () => Promise<unknown>) => {
      await zone.planFault(lost.write, { kind: 'drop', when: 'after' }, { times: 'endless' });
      await zone.planFault(lost.look, { kind: 'status', status: 500 }, { nth: lost.nth, times: 'endless' });
      await expect(run()).rejects.toMatchObject({ applied: 'unknown' });
      await control('DELETE', `/faults?store=${context.store.hash}`);
      await run();
    },
    drift: async () => (await findZoneDrift(context, await readZone(context, zoneId)))?.items ?? null,
    kinds: async () => (await zone.activity()).map(({ kind, undo }) => [kind, undo !== null]),
    undoNewest: async () => undoActivity(context, (await zone.activity()).at(-1)?.id ?? ''),
  };
}

const lostMethod = { write: `PUT ${METHOD}`, look: `GET ${METHOD}`, nth: 2 };
const lostZone = { write: `PUT ${ZONE}`, look: `GET ${ZONE}`, nth: 2 };

test('a method’s edit that had arrived is kept and recorded when it is sent again, and what others did is not', async () => {
  const { context, ids, ...zone } = await seenZone();
  await zone.changeElsewhere(ids.methodId, { settings: { rate: 10 } });
  const { drawnFrom, values } = toMethodForm(await getMethod(context.store, ids));
  await zone.loseAndRetry(lostMethod, () =>
    updateMethod(context, { ...ids, drawnFrom, values: { ...values, name: 'Mine' } }),
  );
  expect(await zone.kinds()).toEqual([
    ['method.unknown', false],
    ['method.updated', true],
  ]);
  expect(await zone.drift()).toMatchObject([{ fields: [{ before: '9', after: '10' }] }]);
  await zone.undoNewest();
  expect(await zone.storedMethods()).toMatchObject([{ name: 'Flat', settings: { rate: 10 } }]);
});

test('a method’s switch that had arrived is kept and recorded when it is pressed again', async () => {
  const { context, ids, ...zone } = await seenZone();
  await zone.loseAndRetry(lostMethod, () => setMethodEnabled(context, { ...ids, enabled: false }));
  expect(await zone.kinds()).toEqual([
    ['method.unknown', false],
    ['method.disabled', true],
  ]);
  expect(await zone.drift()).toBeNull();
  await zone.undoNewest();
  expect(await zone.storedMethods()).toMatchObject([{ enabled: true }]);
});

test('a zone’s edit that had arrived is kept and recorded when it is sent again', async () => {
  const { context, zoneId, ...zone } = await seenZone();
  const opened = await getZone(context.store, zoneId);
  const drawnFrom = { ...toZoneFields(opened), type: opened.type };
  const values = { ...drawnFrom, name: 'Away', places: { added: { AU: '3000' }, removed: {} } };
  await zone.loseAndRetry(lostZone, () => updateZone(context, { zoneId, drawnFrom, values }));
  expect(await zone.kinds()).toEqual([
    ['zone.unknown', false],
    ['zone.updated', true],
  ]);
  expect(await zone.drift()).toBeNull();
  await zone.undoNewest();
  expect(await getZone(context.store, zoneId)).toMatchObject({ name: 'Home', locations: [{ zip: '2000' }] });
});

test('a zone’s switch that had arrived is kept and recorded when it is pressed again', async () => {
  const { context, zoneId, ...zone } = await seenZone();
  const enabled = !zone.stored.zone.enabled;
  await zone.loseAndRetry(lostZone, () => setZoneEnabled(context, { zoneId, enabled }));
  expect(await zone.kinds()).toEqual([
    ['zone.unknown', false],
    [enabled ? 'zone.enabled' : 'zone.disabled', true],
  ]);
  expect(await zone.drift()).toBeNull();
});

const values = {
  name: 'New',
  enabled: true,
  handlingFee: { kind: 'none', amount: '' },
  settings: { rate: '5' },
  other: [],
  channelIds: null,
};

test('a new method that had arrived is kept and recorded when it is sent again, and a third time is refused', async () => {
  const { context, zoneId, ...zone } = await seenZone();
  const add = () => createMethod(context, { zoneId, type: 'perorder', values });
  await zone.loseAndRetry({ write: `POST ${METHODS}`, look: `GET ${METHODS}`, nth: 2 }, add);
  expect(await zone.storedMethods()).toHaveLength(2);
  expect((await zone.kinds()).map(([kind]) => kind)).toEqual(['method.unknown', 'method.created']);
  expect(await zone.drift()).toBeNull();
  await expect(add()).rejects.toMatchObject({ code: 'conflict' });
});

test('a new zone that had arrived is kept and recorded when it is sent again, and a third time is refused', async () => {
  const { context, ...zone } = await seenZone();
  await visitZones(context);
  const fields = { ...blankZoneFields, name: 'Away' };
  const add = () => createZone(context, { ...fields, type: 'country', places: { added: { NZ: '' }, removed: {} } });
  await zone.loseAndRetry({ write: `POST ${ZONES}`, look: `GET ${ZONES}`, nth: 2 }, add);
  expect((await listZones(context.store)).map(({ name }) => name)).toEqual(['Home', 'Away']);
  expect((await zone.kinds()).map(([kind]) => kind)).toEqual(['zone.unknown', 'zone.created']);
  const startedAt = new Date();
  await visitZones(context);
  expect(await listZoneDrift(context, startedAt)).toMatchObject({ added: [], badges: {} });
  await expect(add()).rejects.toMatchObject({ code: 'conflict' });
});
