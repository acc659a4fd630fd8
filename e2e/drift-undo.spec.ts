import type { Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

interface StoredZone {
  id: number;
  name: string;
  enabled: boolean;
  locations: { zip?: string }[];
  methods: { id: number; name: string; settings: Record<string, unknown>; enabled: boolean }[];
}

/** As the control port takes them. */
const codes = (...zips: string[]) => zips.map((zip) => ({ country_iso2: 'AU', zip }));

/** The zone *Home* with the methods *Standard* and *Express*, and what can be done to it outside the app. */
async function addZone(simulator: Simulator, store: SimulatedStore) {
  const zones = `/stores/${store.hash}/zones`;
  const add = (zoneId: number, method: object) =>
    simulator.control<{ id: number }>('POST', `${zones}/${zoneId}/methods`, method);
  const { id } = await simulator.control<{ id: number }>('POST', zones, {
    name: 'Home',
    type: 'zip',
    locations: codes('2000', '2001', '2002'),
  });
  const standard = await add(id, { name: 'Standard', type: 'perorder', enabled: true, settings: { rate: 8 } });
  const express = await add(id, { name: 'Express', type: 'peritem', enabled: true, settings: { rate: 20 } });
  return {
    path: `/zones/${id}`,
    standard: standard.id,
    express: express.id,
    addZone: (zone: object) => simulator.control<{ id: number }>('POST', zones, zone),
    addMethod: (method: object) => add(id, method),
    change: (zone: object) => simulator.control('PUT', `${zones}/${id}`, zone),
    changeMethod: (methodId: number, method: object) =>
      simulator.control('PUT', `${zones}/${id}/methods/${methodId}`, method),
    deleteMethod: (methodId: number) => simulator.control('DELETE', `${zones}/${id}/methods/${methodId}`),
    deleteZone: () => simulator.control('DELETE', `${zones}/${id}`),
    stored: async () => (await simulator.truth<{ zones: StoredZone[] }>(store)).zones,
  };
}

/** As the simulator keeps them. */
const kept = (...zips: string[]) => zips.map((zip) => ({ zip }));

/** Opens the zones once, so that the app knows them. */
async function seeZones(panel: ControlPanel) {
  await panel.install();
  await panel.follow('Zones');
  await expect(panel.app.getByRole('link', { name: 'Home', exact: true })).toBeVisible();
}

const drifted = (panel: ControlPanel, name: string | RegExp) => panel.app.getByRole('group', { name });

/** Presses **Restore ours** and says yes to the question. */
async function restoreOurs(panel: ControlPanel, what: Locator) {
  await what.getByRole('button', { name: 'Restore ours' }).press('Enter');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Restore ours' }).press('Enter');
}
const alert = (panel: ControlPanel, text: string) => panel.app.getByRole('alert').filter({ hasText: text });
const banner = (panel: ControlPanel, text: string | RegExp) => panel.app.getByRole('status').filter({ hasText: text });

test('what was changed outside is shown field by field, and the store’s version can be kept', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await panel.openApp(zone.path);
  await expect(panel.app.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  await expect(panel.app.getByText('Changed outside this app')).toHaveCount(0);

  await zone.changeMethod(zone.standard, { settings: { rate: 9.5 }, enabled: false });
  await zone.change({ name: 'Homeland', locations: codes('2001', '2002', '3000') });
  await panel.openApp(zone.path);
  await expect(panel.app.getByText(/^Changed outside this app since/)).toBeVisible();
  const standard = drifted(panel, '“Standard” was changed');
  await expect(standard.getByRole('row', { name: /Rate per order/ })).toContainText(/8.*9\.5/);
  await expect(standard.getByRole('row', { name: /Enabled/ })).toContainText('YesNo');
  const fields = drifted(panel, 'The zone “Homeland” was changed');
  await expect(fields.getByRole('row', { name: /Places added/ })).toContainText('1 postal code: 3000 (AU)');
  await expect(fields.getByRole('row', { name: /Places removed/ })).toContainText('1 postal code: 2000 (AU)');
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }

  const before = await zone.stored();
  await standard.getByRole('button', { name: "Keep the store's version" }).press('Enter');
  await expect(banner(panel, 'Kept as the store has it: “Standard”. Nothing was sent to BigCommerce.')).toBeVisible();
  await expect(standard).toHaveCount(0);
  await fields.getByRole('button', { name: "Keep the store's version" }).press('Enter');
  await expect(panel.app.getByText(/^Changed outside this app since/)).toHaveCount(0);
  expect(await zone.stored()).toEqual(before);

  await panel.follow('Activity');
  await expect(
    panel.app.getByRole('row', { name: /Kept a shipping method as it was changed outside this app.*Standard/ }),
  ).toBeVisible();
});

test('ours is restored: what was changed, deleted and, after a question, added', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await zone.changeMethod(zone.standard, { settings: { rate: 9.5 } });
  await zone.deleteMethod(zone.express);
  await zone.addMethod({ name: 'Sneaked in', type: 'peritem', settings: { rate: 1 } });
  await zone.change({ locations: codes('3000') });
  await panel.openApp(zone.path);
  await restoreOurs(panel, drifted(panel, '“Standard” was changed'));
  await expect(banner(panel, 'Restored: “Standard”.')).toBeVisible();
  await expect(drifted(panel, /“Express” was deleted/)).toBeVisible();

  await panel.app.getByRole('button', { name: 'Restore all of ours' }).press('Enter');
  const dialog = panel.app.getByRole('dialog');
  await expect(dialog).toContainText('“Sneaked in”');
  await expectAccessible(panel.page);
  await dialog.getByRole('button', { name: 'Delete method' }).press('Enter');
  await expect(
    banner(panel, 'Restored: “Home”. Restored, with a new id: “Express”. Deleted: “Sneaked in”.'),
  ).toBeVisible();
  await expect(panel.app.getByText(/^Changed outside this app since/)).toHaveCount(0);
  expect(await zone.stored()).toMatchObject([
    {
      locations: kept('2000', '2001', '2002'),
      methods: [
        { id: zone.standard, settings: { rate: 8 } },
        { name: 'Express', settings: { rate: 20 } },
      ],
    },
  ]);
});

test('a decision about an older picture is refused, and a role that may not decide sees the differences only', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await zone.changeMethod(zone.standard, { settings: { rate: 9.5 } });
  await panel.openApp(zone.path);
  await expect(drifted(panel, '“Standard” was changed')).toBeVisible();
  await zone.changeMethod(zone.standard, { settings: { rate: 11 } });
  await restoreOurs(panel, drifted(panel, '“Standard” was changed'));
  await expect(alert(panel, 'The store was changed again after this page was opened')).toBeVisible();
  await expect(drifted(panel, '“Standard” was changed').getByRole('row', { name: /Rate per order/ })).toContainText(
    '11',
  );
  expect(await zone.stored()).toMatchObject([{ methods: [{ settings: { rate: 11 } }, {}] }]);

  const staff = panel.as('user');
  await staff.openApp();
  await expect(panel.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await panel.openApp('/settings');
  const person = store.users.find(({ role }) => role === 'user');
  const line = panel.app.getByRole('row').filter({ hasText: person?.email ?? '' });
  await line.getByRole('combobox').click();
  await panel.app.getByRole('option', { name: 'Viewer' }).click();
  await line.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.app.getByText(/is now viewer/)).toBeVisible();
  await staff.openApp(zone.path);
  await expect(drifted(panel, '“Standard” was changed')).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Restore ours' })).toHaveCount(0);
  await expect(panel.app.getByRole('button', { name: "Keep the store's version" })).toHaveCount(0);
});

test('zones that were added or deleted outside are told on the list, kept and restored', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await zone.deleteZone();
  await zone.addZone({ name: 'Elsewhere', type: 'global' });
  await panel.follow('Overview');
  await panel.follow('Zones');
  const added = drifted(panel, 'The zone “Elsewhere” was added');
  await expect(panel.app.getByRole('row', { name: /Elsewhere/ })).toContainText('Added outside this app');
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
  await expect(added.getByRole('button', { name: 'Restore ours' })).toHaveCount(0);
  await added.getByRole('button', { name: "Keep the store's version" }).press('Enter');
  await expect(added).toHaveCount(0);

  const deleted = drifted(panel, 'The zone “Home” was deleted');
  await expect(deleted).toContainText('Restoring it adds it again, with its 2 methods.');
  await restoreOurs(panel, deleted);
  await expect(banner(panel, 'The zone “Home” is restored, with its 2 methods.')).toBeVisible();
  await expect(deleted).toHaveCount(0);
  expect((await zone.stored()).find(({ name }) => name === 'Home')).toMatchObject({
    locations: kept('2000', '2001', '2002'),
    methods: [{ name: 'Standard' }, { name: 'Express' }],
  });
});

test('an edit, a switch and deletions are undone from the activity', async ({ panel, simulator, store }) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await panel.openApp(zone.path);
  await panel.app.getByRole('link', { name: 'Edit Standard' }).click();
  await panel.app.getByLabel(/^Rate per order/).fill('9.50');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText('“Standard” is saved and enabled.')).toBeVisible();
  await panel.app.getByRole('switch', { name: 'Enabled: Express' }).press('Space');
  await expect(panel.app.getByText('“Express” is disabled.')).toBeVisible();

  await panel.follow('Activity');
  const undo = async (name: RegExp) => {
    await panel.app.getByRole('button', { name }).press('Enter');
    await panel.app.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  };
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
  await undo(/^Undo: Changed a shipping method, Standard in Home/);
  await expect(banner(panel, '“Standard” is as it was before.')).toBeVisible();
  const edit = panel.app.getByRole('row', { name: /Changed a shipping method.*Standard in Home/ }).last();
  await expect(edit).toContainText(`Undone by ${store.owner.email}`);
  await expect(edit.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(panel.app.getByRole('row', { name: /Undid a change of a shipping method/ })).toContainText(
    '“Changed a shipping method”',
  );
  await undo(/^Undo: Disabled a shipping method, Express in Home/);
  await expect(banner(panel, '“Express” is as it was before.')).toBeVisible();
  expect(await zone.stored()).toMatchObject([{ methods: [{ settings: { rate: 8 } }, { enabled: true }] }]);

  await panel.openApp(zone.path);
  await panel.app.getByRole('button', { name: 'Delete Express' }).press('Enter');
  await panel.app.getByRole('button', { name: 'Delete method' }).press('Enter');
  await expect(panel.app.getByText('“Express” is deleted.')).toBeVisible();
  await panel.follow('Activity');
  await undo(/^Undo: Deleted a shipping method, Express in Home/);
  await expect(banner(panel, /“Express” is restored\. BigCommerce gave it a new id, \d+\./)).toBeVisible();

  await panel.follow('Zones');
  await panel.app.getByRole('button', { name: 'Delete Home' }).press('Enter');
  await panel.app.getByRole('button', { name: 'Delete zone' }).press('Enter');
  await expect(panel.app.getByText('is deleted')).toBeVisible();
  expect(await zone.stored()).toEqual([]);
  await panel.follow('Activity');
  await undo(/^Undo: Deleted a zone, Home/);
  await expect(banner(panel, 'The zone “Home” is restored, with its 2 methods.')).toBeVisible();
  expect(await zone.stored()).toMatchObject([
    { name: 'Home', locations: kept('2000', '2001', '2002'), methods: [{ name: 'Standard' }, { name: 'Express' }] },
  ]);
});

test('undoing is refused in words when somebody changed it since', async ({ panel, simulator, store }) => {
  const zone = await addZone(simulator, store);
  await seeZones(panel);
  await panel.openApp(zone.path);
  await panel.app.getByRole('switch', { name: 'Enabled: Standard' }).press('Space');
  await expect(panel.app.getByText('“Standard” is disabled.')).toBeVisible();
  await zone.changeMethod(zone.standard, { settings: { rate: 12 } });
  await panel.follow('Activity');
  await panel.app.getByRole('button', { name: /^Undo: Disabled a shipping method/ }).press('Enter');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(
    alert(panel, '“Standard” was changed since, so nothing was undone. Rate per order: 8 then, 12 now.'),
  ).toBeVisible();
  await expectAccessible(panel.page);
  expect(await zone.stored()).toMatchObject([{ methods: [{ enabled: false, settings: { rate: 12 } }, {}] }]);
});
