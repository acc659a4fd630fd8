import { expect, test } from 'vitest';
import { deleteConnection, submitConnection } from '@/lib/bigcommerce/connections';
import { simulatedCredentials } from '@/tests/simulated-credentials';
import { control } from '@/tests/simulator-control';

const auspost = { carrierId: 'auspost', connection: { auth_key: 'AP-KEY-77', test_mode: false } };

async function connectionsOf(hash: string): Promise<unknown> {
  const { connections } = await control<{ connections: unknown }>('GET', `/stores/${hash}`);
  return connections;
}

test('details are stored, replaced and taken away', async () => {
  const { credentials } = await simulatedCredentials();
  await submitConnection(credentials, { ...auspost, method: 'POST' });
  expect(JSON.stringify(await connectionsOf(credentials.hash))).toContain('AP-KEY-77');
  await submitConnection(credentials, {
    carrierId: 'auspost',
    connection: { auth_key: 'AP-KEY-78', test_mode: true },
    method: 'PUT',
  });
  expect(JSON.stringify(await connectionsOf(credentials.hash))).toContain('AP-KEY-78');
  await deleteConnection(credentials, 'auspost');
  expect(JSON.stringify(await connectionsOf(credentials.hash))).not.toContain('AP-KEY');
});

test('what is sent carries the carrier and its fields alone', async () => {
  const { credentials, requests } = await simulatedCredentials();
  await submitConnection(credentials, { carrierId: 'royalmail', connection: {}, method: 'POST' });
  await deleteConnection(credentials, 'royalmail');
  expect((await requests()).map(({ method, body }) => [method, body])).toEqual([
    ['POST', { carrier_id: 'royalmail', connection: {} }],
    ['DELETE', { carrier_id: 'royalmail' }],
  ]);
});

test('a missing field is refused by name', async () => {
  const { credentials } = await simulatedCredentials();
  const submission = submitConnection(credentials, {
    carrierId: 'auspost',
    connection: { test_mode: true },
    method: 'POST',
  });
  await expect(submission).rejects.toMatchObject({
    code: 'rejected',
    applied: 'refused',
    fields: { auth_key: expect.any(String) as unknown },
  });
});

test("a carrier's key that BigCommerce repeats is not shown", async () => {
  const { credentials, plan } = await simulatedCredentials();
  await plan({ fault: { kind: 'status', status: 400, body: [{ status: 400, message: 'AP-KEY-77 is not a key' }] } });
  await expect(submitConnection(credentials, { ...auspost, method: 'POST' })).rejects.toMatchObject({
    upstream: '[secret] is not a key',
  });
});

test("a provider's list that BigCommerce repeats is not shown", async () => {
  const { credentials, plan } = await simulatedCredentials();
  const message = 'LIST-KEY-1 and LIST-KEY-2 are not keys';
  await plan({ fault: { kind: 'status', status: 400, body: [{ status: 400, message }] } });
  const connection = { keys: ['LIST-KEY-1', 'LIST-KEY-2'] };
  await expect(
    submitConnection(credentials, { carrierId: 'carrier_33', connection, method: 'POST' }),
  ).rejects.toMatchObject({ upstream: '[secret] and [secret] are not keys' });
});

test('an HTML page with status 200 does not count as stored', async () => {
  const { credentials, plan } = await simulatedCredentials();
  await plan({ fault: { kind: 'garbage', variant: 'html', status: 200 } });
  await expect(submitConnection(credentials, { ...auspost, method: 'POST' })).rejects.toMatchObject({
    code: 'unavailable',
    applied: 'unknown',
  });
});
