import { expect, test } from 'vitest';
import { connectCarrier } from '@/lib/carrier-connections/connect-carrier';
import { connectProvider } from '@/lib/carrier-connections/connect-provider';
import { evidence } from '@/lib/carrier-connections/evidence';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import { resendConnection } from '@/lib/carrier-connections/resend-connection';
import { createMethod } from '@/lib/bigcommerce/zone-methods';
import { prisma } from '@/lib/database/database';
import { carriers } from '@/lib/definitions';
import { uninstallStore } from '@/lib/stores/uninstall-store';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { fedexValues } from '@/tests/carrier-samples';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Store = Awaited<ReturnType<typeof createTestStore>>;

async function addMethod({ store }: Store, type: string): Promise<void> {
  const { id } = await control<{ id: number }>('POST', `/stores/${store.hash}/zones`, { name: `Zone of ${type}` });
  await control('POST', `/stores/${store.hash}/zones/${id}/methods`, { type, name: type, enabled: false });
}

test('lists every carrier, none connected, before anything was sent', async () => {
  const store = await createTestStore();
  const list = await listConnections(store);
  expect(list.map(({ carrierId }) => carrierId)).toEqual(carriers.map(({ id }) => id));
  for (const { carrierId, status } of list) {
    const inBigCommerce = ['canadapost', 'upsready', 'usps'].includes(carrierId);
    expect(status.state).toBe(inBigCommerce ? 'in_bigcommerce' : 'not_connected');
    expect(status.at).toBeNull();
  }
});

test('says Unknown of a carrier and a provider that only BigCommerce set up', async () => {
  const store = await createTestStore();
  await addMethod(store, 'auspost');
  await addMethod(store, 'carrier_33');
  await refreshZoneSnapshots(store);
  const list = await listConnections(store);
  for (const id of ['auspost', 'carrier_33']) {
    expect(list.find(({ carrierId }) => carrierId === id)?.status).toMatchObject({
      ...{ state: 'unknown', evidence: evidence.elsewhere, canSendAgain: false, canDisconnect: false },
    });
  }
});

test('shows only what the store itself has', async () => {
  const [one, two] = [await createTestStore(), await createTestStore()];
  await connectProvider(one, { carrierId: 'carrier_50', settings: [] });
  await connectCarrier(one, { carrierId: 'royalmail', values: {} });
  expect((await listConnections(two)).map(({ status }) => status.state)).not.toContain('submitted');
  expect((await findConnection(two, 'carrier_50')).status.state).toBe('not_connected');
});

test('knows no page for an id that no carrier has', async () => {
  const store = await createTestStore();
  await expect(findConnection(store, 'toString')).rejects.toMatchObject({ code: 'not_found' });
});

test('after uninstalling, native carriers are Unknown without Send again and providers not connected', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await connectCarrier(store, { carrierId: 'royalmail', values: {} });
  await connectProvider(store, {
    carrierId: 'carrier_33',
    settings: [{ code: 'api_token', type: 'text', value: 'T' }],
  });
  const { owner } = store.simulated;
  const user = { ...owner, locale: null };
  await uninstallStore({ storeHash: store.store.hash, user, owner, url: '/', issuedAt: new Date(Date.now() + 1000) });
  const states = Object.fromEntries((await listConnections(store)).map(({ carrierId, status }) => [carrierId, status]));
  expect(states).toMatchObject({
    fedex: { state: 'unknown', canSendAgain: false },
    royalmail: { state: 'unknown', canSendAgain: false },
    carrier_33: { state: 'not_connected', canSendAgain: false },
  });
  await expect(resendConnection(store, 'fedex')).rejects.toMatchObject({ code: 'conflict' });
  expect(
    await (await prisma()).carrierConnection.count({ where: { storeHash: store.store.hash, secrets: { not: null } } }),
  ).toBe(0);
});

test.each(carriers.filter(({ method }) => method))(
  'names the services of $name as BigCommerce does, to the letter',
  async ({ id, method }) => {
    const store = await createTestStore();
    await control('POST', '/flags', { store: store.store.hash, flags: { unknownServices: 'refuse' } });
    const { id: zone } = await control<{ id: number }>('POST', `/stores/${store.store.hash}/zones`, { name: 'Home' });
    const services = method?.fields.find(({ code }) => code === 'delivery_services');
    const delivery_services = services && 'map' in services ? Object.keys(services.map) : [];
    const created = await createMethod(store.store, zone, {
      ...{ name: id, type: id, enabled: true, settings: { carrier_options: { delivery_services } } },
    });
    expect(created.settings).toMatchObject({ carrier_options: { delivery_services } });
    await expect(
      createMethod(store.store, zone, {
        ...{ name: id, type: id, enabled: true },
        settings: { carrier_options: { delivery_services: [...delivery_services, 'nonsense'] } },
      }),
    ).rejects.toMatchObject({ code: 'rejected' });
  },
);
