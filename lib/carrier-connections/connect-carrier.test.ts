import { describe, expect, test, vi } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import { deleteConnection } from '@/lib/bigcommerce/connections';
import { connectCarrier } from '@/lib/carrier-connections/connect-carrier';
import { evidence } from '@/lib/carrier-connections/evidence';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import { prisma } from '@/lib/database/database';
import { carriers } from '@/lib/definitions';
import { carrierSamples, fedexValues } from '@/tests/carrier-samples';
import { connectionCalls, simulatedConnections } from '@/tests/connection-calls';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const POST = 'POST /v2/shipping/carrier/connection';
const PUT = 'PUT /v2/shipping/carrier/connection';

function sample(carrierId: string) {
  const found = carrierSamples.find((candidate) => candidate.carrierId === carrierId);
  if (!found) throw new Error(`tests/carrier-samples.ts has no sample of ${carrierId}`);
  return found;
}

describe.each(carriers.filter(({ connection }) => connection !== 'in_bigcommerce'))('$name', ({ id: carrierId }) => {
  test('is sent to the letter, and is then Submitted', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId, values: sample(carrierId).values });
    expect(await connectionCalls(store.store.hash)).toEqual([
      { method: 'POST', body: sample(carrierId).body, status: 204 },
    ]);
    expect((await findConnection(store, carrierId)).status).toMatchObject({
      state: 'submitted',
      evidence: evidence.submitted,
      canSendAgain: false,
    });
  });

  test('is sent complete by PUT when nothing new is typed', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId, values: sample(carrierId).values });
    const { settings } = await findConnection(store, carrierId);
    await connectCarrier(store, { carrierId, values: settings });
    expect((await connectionCalls(store.store.hash)).at(-1)).toEqual({
      method: 'PUT',
      body: sample(carrierId).body,
      status: 204,
    });
  });

  test('never shows details that BigCommerce took and the carrier refuses as working', async () => {
    const store = await createTestStore();
    const values = Object.entries(sample(carrierId).values).map(([code, value]) => {
      return [code, typeof value === 'string' ? `bad-${value}` : value];
    });
    await connectCarrier(store, { carrierId, values: Object.fromEntries(values) as unknown });
    const [connection] = await simulatedConnections(store.store.hash);
    const { status } = await findConnection(store, carrierId);
    expect(connection?.refused).toBe(values.length > 0);
    expect(status).toMatchObject({ state: 'submitted', evidence: expect.stringContaining('did not check') as unknown });
  });

  test('is not sent without its required details', async () => {
    const store = await createTestStore();
    const connection = carriers.find(({ id }) => id === carrierId)?.connection ?? [];
    const required = connection === 'in_bigcommerce' ? [] : connection.filter(({ type }) => type !== 'checkbox');
    if (required.length === 0) return;
    await expect(connectCarrier(store, { carrierId, values: {} })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: Object.fromEntries(required.map(({ code, label }) => [code, `${label} is required`])),
    });
    expect(await connectionCalls(store.store.hash)).toEqual([]);
    expect((await findConnection(store, carrierId)).status.state).toBe('not_connected');
  });

  test.each(['shipper', 'viewer'] as const)('cannot be connected by a %s', async (role) => {
    const store = await createTestStore();
    const connecting = connectCarrier(store.as(role), { carrierId, values: sample(carrierId).values });
    await expect(connecting).rejects.toMatchObject({ code: 'forbidden' });
    expect(await connectionCalls(store.store.hash)).toEqual([]);
  });
});

test.each(carriers.filter(({ connection }) => connection === 'in_bigcommerce'))(
  'sends nothing for $name, which only BigCommerce connects',
  async ({ id: carrierId }) => {
    const store = await createTestStore();
    await expect(connectCarrier(store, { carrierId, values: {} })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await connectionCalls(store.store.hash)).toEqual([]);
    expect((await findConnection(store, carrierId)).status.state).toBe('in_bigcommerce');
  },
);

describe('secrets', () => {
  test('are rotated one at a time: the others are sent again from storage', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    const { account_number, meter_number } = fedexValues;
    await connectCarrier(store, { carrierId: 'fedex', values: { account_number, meter_number, password: 'NEW' } });
    expect((await connectionCalls(store.store.hash)).at(-1)).toEqual({
      method: 'PUT',
      body: { carrier_id: 'fedex', connection: { ...fedexValues, password: 'NEW' } },
      status: 204,
    });
  });

  test('stand nowhere in the database or in what a page gets', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    const row = await (await prisma()).carrierConnection.findFirst({ where: { storeHash: store.store.hash } });
    const seen = JSON.stringify([
      row,
      await findConnection(store, 'fedex'),
      await listConnections(store),
      await listActivity(store, { limit: 10 }),
    ]);
    expect(seen).toContain('510087000');
    expect(seen).not.toMatch(/FX-/);
    expect(row?.secretCodes).toEqual(['key', 'password']);
  });

  test('are told by name only in the activity log, plain settings with before and after', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    await connectCarrier(store, {
      carrierId: 'fedex',
      values: { key: 'NEW-KEY', account_number: '1', meter_number: fedexValues.meter_number },
    });
    const { entries } = await listActivity(store, { limit: 10 });
    expect(entries.map(({ kind, subject, before, after }) => ({ kind, name: subject.name, before, after }))).toEqual([
      {
        kind: 'connection.updated',
        name: 'FedEx',
        before: { 'FedEx account number': '510087000' },
        after: { 'FedEx account number': '1', 'FedEx key': 'replaced' },
      },
      {
        kind: 'connection.submitted',
        name: 'FedEx',
        before: null,
        after: {
          'FedEx account number': '510087000',
          'FedEx meter number': '100495000',
          'FedEx key': 'saved',
          'FedEx password': 'saved',
        },
      },
    ]);
  });
});

describe('a refusal', () => {
  test('leaves everything as it was and quotes BigCommerce', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    const before = await (await prisma()).carrierConnection.findFirst({ where: { storeHash: store.store.hash } });
    const body = [{ status: 400, message: 'No such meter.' }];
    for (const route of [PUT, POST]) await fail(store.store.hash, route, { kind: 'status', status: 400, body });
    const saving = connectCarrier(store, { carrierId: 'fedex', values: { ...fedexValues, meter_number: '1' } });
    await expect(saving).rejects.toMatchObject({ code: 'rejected', upstream: 'No such meter.' });
    await expect(saving).rejects.toHaveProperty('fields', {});
    expect(await (await prisma()).carrierConnection.findFirst({ where: { storeHash: store.store.hash } })).toEqual(
      before,
    );
  });

  test('of a first connection leaves no trace of the details', async () => {
    const store = await createTestStore();
    const body = [{ status: 400, message: 'Required fields missing [key]' }];
    await fail(store.store.hash, POST, { kind: 'status', status: 400, body });
    const connecting = connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    await expect(connecting).rejects.toMatchObject({ code: 'rejected', upstream: 'Required fields missing [key]' });
    expect(await (await prisma()).carrierConnection.count({ where: { storeHash: store.store.hash } })).toBe(0);
    expect((await findConnection(store, 'fedex')).status.state).toBe('not_connected');
  });

  test('that names a field which was not empty goes to no field', async () => {
    const store = await createTestStore();
    const body = [{ status: 400, message: "The field 'key' is invalid." }];
    await fail(store.store.hash, POST, { kind: 'status', status: 400, body });
    const connecting = connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    await expect(connecting).rejects.toMatchObject({ upstream: "The field 'key' is invalid." });
    await expect(connecting).rejects.toHaveProperty('fields', {});
  });

  test('because of the rate limit or before anything was sent is undone too', async () => {
    const store = await createTestStore();
    await fail(store.store.hash, POST, {
      kind: 'rate_limited',
      variant: 'headers',
      retryAfterSeconds: 600,
      times: 'endless',
    });
    const connecting = connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
    await expect(connecting).rejects.toMatchObject({ code: 'rate_limited', applied: 'no' });
    expect((await findConnection(store, 'fedex')).status.state).toBe('not_connected');
  });
});

describe('a lost answer', () => {
  test.each(['before', 'after'] as const)(
    '(dropped %s BigCommerce stored it) makes the state Unknown',
    async (when) => {
      const store = await createTestStore();
      await fail(store.store.hash, POST, { kind: 'drop', when });
      const connecting = connectCarrier(store, { carrierId: 'fedex', values: fedexValues });
      await expect(connecting).rejects.toMatchObject({ code: 'unavailable', applied: 'unknown' });
      const { status, secretCodes, settings } = await findConnection(store, 'fedex');
      expect(status).toMatchObject({ state: 'unknown', evidence: evidence.lost, canSendAgain: true });
      expect(secretCodes).toEqual(['key', 'password']);
      expect(settings).toEqual({ account_number: '510087000', meter_number: '100495000' });
      const { entries } = await listActivity(store, { limit: 1 });
      expect(entries[0]?.kind).toBe('connection.unknown');
    },
  );

  test('of a change keeps the new details, not the old ones', async () => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'zoom2u', values: { auth_key: 'OLD', test_mode: true } });
    await fail(store.store.hash, PUT, { kind: 'drop', when: 'after', times: 'endless' });
    const saving = connectCarrier(store, { carrierId: 'zoom2u', values: { auth_key: 'NEW', test_mode: false } });
    await expect(saving).rejects.toMatchObject({ applied: 'unknown' });
    const { status, settings } = await findConnection(store, 'zoom2u');
    expect({ state: status.state, settings }).toEqual({ state: 'unknown', settings: { test_mode: false } });
  });
});

test('a process that dies while BigCommerce answers leaves Unknown with what was sent', async () => {
  const store = await createTestStore();
  await connectCarrier(store, { carrierId: 'zoom2u', values: { auth_key: 'OLD', test_mode: true } });
  await fail(store.store.hash, PUT, { kind: 'slow', ms: 500, when: 'after' });
  const saving = connectCarrier(store, { carrierId: 'zoom2u', values: { auth_key: 'NEW', test_mode: false } });
  await vi.waitFor(async () => {
    expect(await connectionCalls(store.store.hash)).toHaveLength(2);
  });
  const { status, settings } = await findConnection(store, 'zoom2u');
  await saving;
  expect(status).toMatchObject({ state: 'unknown', evidence: evidence.sending, canSendAgain: true });
  expect(settings).toEqual({ test_mode: false });
  expect((await findConnection(store, 'zoom2u')).status.state).toBe('submitted');
});

describe('Endicia', () => {
  const values = { account_id: '1', pass_phrase: 'open sesame' };
  const body = (key: string) => ({ carrier_id: 'endicia', connection: { account_id: '1', [key]: 'open sesame' } });

  test('is sent once more under the other spelling, which is remembered', async () => {
    const store = await createTestStore();
    await flags(store.store.hash, { endiciaPassphraseKey: 'passphrase' });
    await connectCarrier(store, { carrierId: 'endicia', values });
    await connectCarrier(store, { carrierId: 'endicia', values });
    expect(await connectionCalls(store.store.hash)).toEqual([
      { method: 'POST', body: body('pass_phrase'), status: 400 },
      { method: 'POST', body: body('passphrase'), status: 204 },
      { method: 'PUT', body: body('passphrase'), status: 204 },
    ]);
  });

  test('goes back to the first spelling when the remembered one stops working', async () => {
    const store = await createTestStore();
    await flags(store.store.hash, { endiciaPassphraseKey: 'passphrase' });
    await connectCarrier(store, { carrierId: 'endicia', values });
    await flags(store.store.hash, { endiciaPassphraseKey: 'pass_phrase' });
    await connectCarrier(store, { carrierId: 'endicia', values });
    expect((await connectionCalls(store.store.hash)).at(-1)).toMatchObject({ body: body('pass_phrase'), status: 204 });
  });

  test('is refused with the first answer when neither spelling is taken', async () => {
    const store = await createTestStore();
    const missing = [{ status: 400, message: 'Required fields missing [account_id]' }];
    await fail(store.store.hash, POST, { kind: 'status', status: 400, body: missing, times: 2 });
    const connecting = connectCarrier(store, { carrierId: 'endicia', values });
    await expect(connecting).rejects.toMatchObject({ upstream: 'Required fields missing [account_id]' });
    await expect(connecting).rejects.toHaveProperty('fields', {});
    expect(await connectionCalls(store.store.hash)).toHaveLength(2);
  });
});

describe('POST and PUT', () => {
  test.each(['409', '400'])('a carrier connected elsewhere (POST answers %s) is changed by PUT', async (status) => {
    const store = await createTestStore();
    await connectCarrier(store, { carrierId: 'royalmail', values: {} });
    await (await prisma()).carrierConnection.deleteMany({ where: { storeHash: store.store.hash } });
    await flags(store.store.hash, { connectWhenConnected: status });
    await connectCarrier(store, { carrierId: 'royalmail', values: {} });
    const methods = (await connectionCalls(store.store.hash)).map(({ method }) => method);
    expect(methods).toEqual(['POST', 'POST', 'PUT']);
  });

  test.each(['404', '400'])(
    'a carrier disconnected elsewhere (PUT answers %s) is connected by POST',
    async (status) => {
      const store = await createTestStore();
      await connectCarrier(store, { carrierId: 'royalmail', values: {} });
      await flags(store.store.hash, { rotateWhenAbsent: status });
      await deleteConnection(store.store, 'royalmail');
      await connectCarrier(store, { carrierId: 'royalmail', values: {} });
      const methods = (await connectionCalls(store.store.hash)).map(({ method }) => method);
      expect(methods).toEqual(['POST', 'DELETE', 'PUT', 'POST']);
      expect((await findConnection(store, 'royalmail')).status.state).toBe('submitted');
    },
  );
});

describe('two people at once', () => {
  test('leave the state Unknown, because nobody can tell whose details came last', async () => {
    const store = await createTestStore();
    await fail(store.store.hash, POST, { kind: 'slow', ms: 150, when: 'before', times: 2 });
    const send = (auth_key: string) =>
      connectCarrier(store, { carrierId: 'zoom2u', values: { auth_key, test_mode: false } });
    await Promise.all([send('ONE'), send('TWO')]);
    const { status } = await findConnection(store, 'zoom2u');
    expect(status).toMatchObject({ state: 'unknown', evidence: evidence.overlap, canSendAgain: true });
  });
});

test('writes only the row of its own store', async () => {
  const [one, two] = [await createTestStore(), await createTestStore()];
  await connectCarrier(one, { carrierId: 'fedex', values: fedexValues });
  const db = await prisma();
  const before = await db.carrierConnection.findMany({ where: { storeHash: one.store.hash } });
  await connectCarrier(two, { carrierId: 'fedex', values: { ...fedexValues, key: 'OTHER' } });
  expect(await db.carrierConnection.findMany({ where: { storeHash: one.store.hash } })).toEqual(before);
  expect(await connectionCalls(one.store.hash)).toHaveLength(1);
});

function fail(
  store: string,
  route: string,
  { times = 1, ...fault }: { kind: string; times?: number | 'endless' } & Record<string, unknown>,
) {
  return control('POST', '/faults', { store, route, fault, times });
}

function flags(store: string, values: Record<string, string>) {
  return control('POST', '/flags', { store, flags: values });
}
