import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoreEntity } from '../entities/store';
import type { RunningSimulator } from '../start-simulator';
import { installedStore, listeningSimulator, rawCall } from '../testing/listening-simulator';

let running: RunningSimulator;
beforeAll(async () => {
  running = await listeningSimulator();
});
afterAll(() => running.close());

const route = 'POST /v2/shipping/zones';

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${running.controlUrl}/__sim${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** A call that a fault holds. */
async function heldCall(when: 'before' | 'after') {
  const store = installedStore(running);
  await control('POST', '/faults', { store: store.hash, route, fault: { kind: 'hold', when } });
  const body = JSON.stringify({ name: 'Everywhere', type: 'global' });
  const answer = rawCall(running, store, { method: 'POST', path: '/v2/shipping/zones', body });
  answer.catch(() => undefined);
  await expect.poll(() => heldAt(store)).toEqual([when]);
  return { store, answer };
}

async function heldAt(store: StoreEntity): Promise<unknown[]> {
  const entries = (await control('GET', `/requests?store=${store.hash}`)) as { held?: string }[];
  return entries.map(({ held }) => held);
}

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a call held %s it is applied is answered once it is released', async (when, applied) => {
  const { store, answer } = await heldCall(when);
  expect(store.zones.size).toBe(applied);
  expect(await control('POST', '/held/release', { store: store.hash, route })).toEqual({ released: 1 });
  expect((await answer).status).toBe(201);
  expect(store.zones.size).toBe(1);
  expect(await heldAt(store)).toEqual([undefined]);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a call held %s it is applied can be dropped there', async (when, applied) => {
  const { store, answer } = await heldCall(when);
  await control('POST', '/held/release', { store: store.hash, then: 'drop' });
  await expect(answer).rejects.toThrow('socket hang up');
  expect(store.zones.size).toBe(applied);
});

test('a held call whose caller has gone is no longer told of, and applied all the same when it is released', async () => {
  const store = installedStore(running);
  await control('POST', '/faults', { store: store.hash, route, fault: { kind: 'hold', when: 'before' } });
  const caller = new AbortController();
  const call = fetch(`${running.simulatorUrl}/stores/${store.hash}/v2/shipping/zones`, {
    method: 'POST',
    headers: { 'x-auth-token': store.installation?.accessToken ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Everywhere', type: 'global' }),
    signal: caller.signal,
  });
  call.catch(() => undefined);
  await expect.poll(() => heldAt(store)).toEqual(['before']);
  caller.abort();
  await expect.poll(() => heldAt(store)).toEqual([undefined]);
  expect(await control('POST', '/held/release', { store: store.hash })).toEqual({ released: 1 });
  await expect.poll(() => store.zones.size).toBe(1);
});

test('releasing one store leaves the calls of another held', async () => {
  const { store } = await heldCall('before');
  const other = await heldCall('before');
  expect(await control('POST', '/held/release', { store: other.store.hash })).toEqual({ released: 1 });
  expect(await heldAt(store)).toEqual(['before']);
  await control('DELETE', `/faults?store=${store.hash}`);
  expect(await heldAt(store)).toEqual([undefined]);
});

test('an answer can come with other headers', async () => {
  const store = installedStore(running);
  const headers = { 'x-rate-limit-requests-left': '0' };
  await control('POST', '/faults', { store: store.hash, fault: { kind: 'headers', headers } });
  const answer = await rawCall(running, store, { path: '/v2/store' });
  expect(answer).toMatchObject({ status: 200, headers });
});
