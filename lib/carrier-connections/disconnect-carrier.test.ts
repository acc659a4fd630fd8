import { describe, expect, test } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import { connectCarrier } from '@/lib/carrier-connections/connect-carrier';
import { disableMethods } from '@/lib/carrier-connections/disable-methods';
import { disconnectCarrier } from '@/lib/carrier-connections/disconnect-carrier';
import { evidence } from '@/lib/carrier-connections/evidence';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import { resendConnection } from '@/lib/carrier-connections/resend-connection';
import { prisma } from '@/lib/database/database';
import { carriers } from '@/lib/definitions';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { carrierSamples, fedexValues } from '@/tests/carrier-samples';
import { connectionCalls, simulatedConnections } from '@/tests/connection-calls';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const DELETE = 'DELETE /v2/shipping/carrier/connection';
const connectable = carriers.filter(({ connection }) => connection !== 'in_bigcommerce').map(({ id }) => id);

test.each(connectable)('%s is deleted at BigCommerce, with its secrets here', async (carrierId) => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId, values: carrierSamples.find((one) => one.carrierId === carrierId)?.values });
  await disconnectCarrier(store, carrierId);
  expect((await connectionCalls(store.store.hash)).at(-1)).toEqual({
    method: 'DELETE',
    body: { carrier_id: carrierId },
    status: 204,
  });
  expect(await simulatedConnections(store.store.hash)).toEqual([]);
  const row = await (await prisma()).carrierConnection.findFirst({ where: { storeHash: store.store.hash } });
  expect(row).toMatchObject({ state: 'not_connected', secrets: null, secretCodes: [] });
  expect((await findConnection(store, carrierId)).status).toMatchObject({
    state: 'not_connected',
    canSendAgain: false,
  });
  const { entries } = await listActivity(store, { limit: 1 });
  expect(entries[0]).toMatchObject({ kind: 'connection.deleted', subject: { kind: 'carrier', id: carrierId } });
});

test('a carrier that is connected again starts with POST', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await disconnectCarrier(store, 'fedex');
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  const methods = (await connectionCalls(store.store.hash)).map(({ method }) => method);
  expect(methods).toEqual(['POST', 'DELETE', 'POST']);
});

test('a carrier that was disconnected in BigCommerce already is disconnected here too', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await fail(store.store.hash, { kind: 'status', status: 404, body: [{ status: 404, message: 'Not found.' }] });
  await disconnectCarrier(store, 'fedex');
  expect((await findConnection(store, 'fedex')).status.state).toBe('not_connected');
});

test('a lost answer leaves Unknown, with the details still there to send again', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await fail(store.store.hash, { kind: 'drop', when: 'after' }, 'endless');
  await expect(disconnectCarrier(store, 'fedex')).rejects.toMatchObject({ code: 'unavailable', applied: 'unknown' });
  const { status } = await findConnection(store, 'fedex');
  expect(status).toMatchObject({ state: 'unknown', evidence: evidence.disconnectLost, canDisconnect: true });
});

test('a refusal changes nothing', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await fail(store.store.hash, { kind: 'status', status: 400, body: [{ status: 400, message: 'In use.' }] });
  await expect(disconnectCarrier(store, 'fedex')).rejects.toMatchObject({ code: 'rejected', upstream: 'In use.' });
  const { status, secretCodes } = await findConnection(store, 'fedex');
  expect({ state: status.state, secretCodes }).toEqual({ state: 'submitted', secretCodes: ['key', 'password'] });
});

test('what was never connected cannot be disconnected, nor by a shipper', async () => {
  const store = await createTestStore();
  await expect(disconnectCarrier(store, 'fedex')).rejects.toMatchObject({ code: 'conflict' });
  await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
  await expect(disconnectCarrier(store.as('shipper'), 'fedex')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await simulatedConnections(store.store.hash)).toHaveLength(1);
});

describe('methods of a disconnected carrier', () => {
  test('are disabled one by one when asked to, those of other carriers are not', async () => {
    const store = await createTestStore();
    const { id: zone } = await control<{ id: number }>('POST', `/stores/${store.store.hash}/zones`, { name: 'Home' });
    for (const type of ['fedex', 'fedex', 'auspost']) {
      await control('POST', `/stores/${store.store.hash}/zones/${zone}/methods`, { type, name: type, enabled: true });
    }
    await refreshZoneSnapshots(store);
    expect(await disableMethods(store, 'fedex')).toEqual([]);
    const { zones } = await control<{ zones: { methods: { type: string; enabled: boolean }[] }[] }>(
      'GET',
      `/stores/${store.store.hash}`,
    );
    expect(zones[0]?.methods.map(({ type, enabled }) => `${type} ${enabled}`)).toEqual([
      'fedex false',
      'fedex false',
      'auspost true',
    ]);
    expect((await listConnections(store)).find(({ carrierId }) => carrierId === 'fedex')?.methods).toMatchObject([
      { zoneName: 'Home', enabled: false },
      { zoneName: 'Home', enabled: false },
    ]);
  });

  test('that BigCommerce does not let us disable are named', async () => {
    const store = await createTestStore();
    const { id: zone } = await control<{ id: number }>('POST', `/stores/${store.store.hash}/zones`, { name: 'Home' });
    await control('POST', `/stores/${store.store.hash}/zones/${zone}/methods`, {
      ...{ type: 'fedex', name: 'Fast', enabled: true },
    });
    await refreshZoneSnapshots(store);
    const fault = { kind: 'status', status: 400, body: [{ status: 400, message: 'No.' }] };
    await control('POST', '/faults', { store: store.store.hash, route: 'PUT /v2/shipping/zones/*/methods/*', fault });
    expect(await disableMethods(store, 'fedex')).toMatchObject([{ methodName: 'Fast', zoneName: 'Home' }]);
  });
});

describe('sending again', () => {
  test('sends the stored details complete, secrets included', async () => {
    const store = await createTestStore();
    await control('POST', '/faults', {
      ...{
        store: store.store.hash,
        route: 'POST /v2/shipping/carrier/connection',
        fault: { kind: 'drop', when: 'before' },
      },
    });
    await expect(connectCarrier(store, { carrierId: 'fedex', values: fedexValues })).rejects.toMatchObject({
      applied: 'unknown',
    });
    await resendConnection(store, 'fedex');
    expect((await connectionCalls(store.store.hash)).at(-1)).toEqual({
      method: 'PUT',
      body: { carrier_id: 'fedex', connection: fedexValues },
      status: 204,
    });
    expect((await findConnection(store, 'fedex')).status.state).toBe('submitted');
  });

  test('is refused when nothing is stored, and for a viewer', async () => {
    const store = await createTestStore();
    await expect(resendConnection(store, 'fedex')).rejects.toMatchObject({ code: 'conflict' });
    await expect(resendConnection(store.as('viewer'), 'fedex')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await connectionCalls(store.store.hash)).toEqual([]);
  });
});

function fail(store: string, fault: unknown, times: number | 'endless' = 1) {
  return control('POST', '/faults', { store, route: DELETE, fault, times });
}
