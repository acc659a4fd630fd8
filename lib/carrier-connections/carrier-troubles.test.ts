import { expect, test } from 'vitest';
import { carrierTroubles, listCarrierTroubles } from '@/lib/carrier-connections/carrier-troubles';
import { connectCarrier } from '@/lib/carrier-connections/connect-carrier';
import { disconnectCarrier } from '@/lib/carrier-connections/disconnect-carrier';
import type { ConnectionOverview } from '@/lib/carrier-connections/list-connections';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const values = {};
const POST = 'POST /v2/shipping/carrier/connection';

async function refuseNext(storeHash: string) {
  for (const route of [POST, POST.replace('POST', 'PUT')]) {
    const fault = { kind: 'status', status: 400, body: [{ status: 400, message: 'No such account.' }] };
    await control('POST', '/faults', { store: storeHash, route, fault });
  }
}

test('knows what was never connected, was disconnected, and was refused last', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'royalmail', values });
  expect((await listCarrierTroubles(store)).has('royalmail')).toBe(false);
  await disconnectCarrier(store, 'royalmail');
  expect((await listCarrierTroubles(store)).get('royalmail')).toEqual({
    kind: 'not_connected',
    carrierId: 'royalmail',
    name: 'Royal Mail',
  });

  await refuseNext(store.store.hash);
  await expect(connectCarrier(store, { carrierId: 'royalmail', values })).rejects.toMatchObject({ code: 'rejected' });
  expect((await listCarrierTroubles(store)).get('royalmail')?.kind).toBe('refused');
  await connectCarrier(store, { carrierId: 'royalmail', values });
  expect((await listCarrierTroubles(store)).has('royalmail')).toBe(false);
});

test('holds details that BigCommerce took in higher regard than a later refusal', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'royalmail', values });
  await refuseNext(store.store.hash);
  await expect(connectCarrier(store, { carrierId: 'royalmail', values })).rejects.toMatchObject({ code: 'rejected' });
  expect((await listCarrierTroubles(store)).has('royalmail')).toBe(false);
});

test('says nothing of what was set up in BigCommerce, and is uncertain after a lost answer', () => {
  const connection = (
    carrierId: string,
    at: Date | null,
    state: ConnectionOverview['status']['state'] = 'unknown',
  ) => ({
    carrierId,
    name: carrierId,
    kind: 'built_in' as const,
    status: { state, evidence: '', at, by: null, canSendAgain: false, canDisconnect: false },
    methods: [],
  });
  const connections = [connection('a', null), connection('b', new Date()), connection('c', null, 'in_bigcommerce')];
  expect([...carrierTroubles(connections, new Set()).values()]).toEqual([
    { kind: 'uncertain', carrierId: 'b', name: 'b' },
  ]);
});
