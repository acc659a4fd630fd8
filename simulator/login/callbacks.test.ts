import { afterEach, beforeEach, expect, test } from 'vitest';
import { addMethod, addZone } from '../seed/add-zone';
import { keepConnection } from '../api/connections';
import { listeningApp, type ListeningApp } from '../testing/listening-app';
import { testSimulator } from '../testing/test-simulator';
import { permitUser, removeUser } from './remove-user';
import { uninstallApp } from './uninstall-app';

let app: ListeningApp;
beforeEach(async () => {
  app = await listeningApp(500, '{"sorry":true}');
});
afterEach(() => app.close());

function simulatorWithApp(): ReturnType<typeof testSimulator> {
  const simulator = testSimulator();
  simulator.sim.app.url = app.url;
  return simulator;
}

test('uninstalling kills the token and calls the app from the server, whatever it answers', async () => {
  const { sim, store, call, control } = simulatorWithApp();
  const headers = { 'x-auth-token': store.installation?.accessToken ?? '' };
  const delivery = await uninstallApp(sim, store, store.ownerId);
  expect(delivery).toMatchObject({ callback: 'uninstall', status: 500, answer: '{"sorry":true}' });
  expect(app.received).toHaveLength(1);
  expect(app.received[0]?.path).toBe('/api/bigcommerce/uninstall');
  expect(app.received[0]?.query.get('signed_payload_jwt')?.split('.')).toHaveLength(3);
  expect(app.received[0]?.headers).toMatchObject({ accept: 'application/json' });
  expect(app.received[0]?.headers).not.toHaveProperty('cookie');
  expect((await call('/v2/store', { headers })).status).toBe(401);
  expect(await (await control(`/deliveries?store=${store.hash}`)).json()).toHaveLength(1);
});

test('the token outlives the app where the flag says so', async () => {
  const { sim, store, call } = simulatorWithApp();
  store.flags.tokenRevokedOnUninstall = false;
  await uninstallApp(sim, store, store.ownerId);
  expect((await call('/v2/store')).status).toBe(200);
});

test('uninstalling takes the app’s own carrier away and leaves native ones', async () => {
  const { sim, store } = simulatorWithApp();
  Object.assign(sim.app, { carrierId: 'carrier_33' });
  const zone = addZone(sim, store);
  for (const carrierId of ['carrier_33', 'fedex']) {
    keepConnection(sim, store, { carrierId, values: {} });
    addMethod(sim, { store, zone }, { name: carrierId, type: carrierId, settings: { carrier_options: {} } });
  }
  await uninstallApp(sim, store, store.ownerId);
  expect([...store.connections.keys()]).toEqual(['fedex']);
  expect([...store.methods.values()].map(({ type }) => type)).toEqual(['fedex']);
});

test('an authorized user uninstalls, a plain user does not', async () => {
  const { sim, store } = simulatorWithApp();
  const [, manager, clerk] = store.users;
  await expect(uninstallApp(sim, store, clerk?.id ?? 0)).rejects.toThrow('Only the owner');
  expect(store.installation).not.toBeNull();
  await uninstallApp(sim, store, manager?.id ?? 0);
  expect(store.installation).toBeNull();
});

test('removing a user tells the app whom, and takes the app from that person only', async () => {
  const { sim, store } = simulatorWithApp();
  const clerk = store.users[2];
  await removeUser(sim, store, clerk?.id ?? 0);
  expect(app.received[0]?.path).toBe('/api/bigcommerce/remove_user');
  const payload = app.received[0]?.query.get('signed_payload_jwt')?.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { user: object; owner: object };
  expect(claims.user).toMatchObject({ id: clerk?.id, email: clerk?.email });
  expect(claims.owner).toMatchObject({ id: store.ownerId });
  expect(clerk?.permitted).toBe(false);
  permitUser(store, clerk?.id ?? 0);
  expect(clerk?.permitted).toBe(true);
  expect(app.received).toHaveLength(1);
});

test('an app that cannot be reached is not tried again', async () => {
  const { sim, store } = simulatorWithApp();
  await app.close();
  const delivery = await uninstallApp(sim, store, store.ownerId);
  expect(delivery).toMatchObject({ status: null, answer: expect.stringContaining('ECONNREFUSED') as string });
  expect(sim.state.deliveries).toHaveLength(1);
});
