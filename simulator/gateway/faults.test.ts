import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StoreEntity } from '../entities/store';
import type { RunningSimulator } from '../start-simulator';
import { installedStore, listeningSimulator, rawCall, type RawAnswer } from '../testing/listening-simulator';
import type { Fault } from './fault';

let running: RunningSimulator;
beforeAll(async () => {
  running = await listeningSimulator();
});
afterAll(() => running.close());

const path = '/v2/shipping/zones';
const body = JSON.stringify({ name: 'Everywhere', type: 'global' });

const gzip = { 'accept-encoding': 'gzip' };

/** Plans a fault through the control API, as tests of the app do. */
async function plan(store: StoreEntity, fault: Fault, more: object = {}): Promise<void> {
  const response = await fetch(`${running.controlUrl}/__sim/faults`, {
    method: 'POST',
    body: JSON.stringify({ store: store.hash, fault, ...more }),
  });
  if (response.status !== 204) throw new Error(await response.text());
}

function createZone(store: StoreEntity): Promise<RawAnswer> {
  return rawCall(running, store, { method: 'POST', path, body });
}

async function journalOf(store: StoreEntity): Promise<{ status: number | null }[]> {
  const response = await fetch(`${running.controlUrl}/__sim/requests?store=${store.hash}`);
  return (await response.json()) as { status: number | null }[];
}

describe('a status before anything is applied', () => {
  test('answers with status, body and headers as planned, once', async () => {
    const store = installedStore(running);
    await plan(store, {
      kind: 'status',
      status: 409,
      body: [{ status: 409, message: 'Busy' }],
      headers: { 'x-a': 'b' },
    });
    const failed = await createZone(store);
    expect(failed.status).toBe(409);
    expect(JSON.parse(failed.body.toString())).toEqual([{ status: 409, message: 'Busy' }]);
    expect(failed.headers).toMatchObject({ 'x-a': 'b', 'x-rate-limit-time-window-ms': '30000' });
    expect(store.zones.size).toBe(0);
    expect((await createZone(store)).status).toBe(201);
  });

  test('strikes the route, the call and the number of calls it was planned for', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'status', status: 500 }, { route: `POST ${path}`, nth: 2, times: 2 });
    const get = await rawCall(running, store, { path });
    const posts = [];
    for (let count = 0; count < 4; count += 1) posts.push((await createZone(store)).status);
    expect(get.status).toBe(204);
    expect(posts).toEqual([201, 500, 500, 201]);
  });

  test('goes on until it is taken back when endless', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'status', status: 503 }, { times: 'endless' });
    for (let count = 0; count < 3; count += 1) expect((await createZone(store)).status).toBe(503);
    await fetch(`${running.controlUrl}/__sim/faults?store=${store.hash}`, { method: 'DELETE' });
    expect((await createZone(store)).status).toBe(201);
  });

  test('leaves other stores alone', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'status', status: 503 }, { times: 'endless' });
    expect((await createZone(installedStore(running))).status).toBe(201);
  });
});

describe('429', () => {
  test('with all headers', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'rate_limited', variant: 'headers', retryAfterSeconds: 7 });
    const { status, headers } = await createZone(store);
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      'x-retry-after': '7',
      'x-rate-limit-time-reset-ms': '7000',
      'x-rate-limit-requests-left': '0',
    });
  });

  test('with requests left, as in the documents’ sample', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'rate_limited', variant: 'left', retryAfterSeconds: 0.2 });
    const { status, headers } = await createZone(store);
    expect(status).toBe(429);
    expect(headers).toMatchObject({ 'x-rate-limit-time-reset-ms': '200', 'x-rate-limit-requests-left': '35' });
    expect(headers).not.toHaveProperty('x-retry-after');
  });

  test('without headers when the platform is overloaded', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'rate_limited', variant: 'bare' });
    const { status, headers } = await createZone(store);
    expect(status).toBe(429);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(store.zones.size).toBe(0);
  });
});

describe('the write is applied though its answer says otherwise', () => {
  test('an error after the write', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'after', status: 502 });
    expect((await createZone(store)).status).toBe(502);
    expect(store.zones.size).toBe(1);
  });

  test('a connection lost after the write', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'drop', when: 'after' });
    await expect(createZone(store)).rejects.toThrow('socket hang up');
    expect(store.zones.size).toBe(1);
    expect(await journalOf(store)).toMatchObject([{ status: null }]);
  });

  test('a connection lost in the middle of the answer', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'drop', when: 'mid-body' });
    await expect(createZone(store)).rejects.toThrow('aborted');
    expect(store.zones.size).toBe(1);
  });

  test('a compressed answer lost in the middle', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'drop', when: 'mid-body' });
    await expect(rawCall(running, store, { path: '/v2/store', headers: gzip })).rejects.toThrow('aborted');
  });

  test('an answer without a body cannot be lost in the middle: the connection is', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'drop', when: 'mid-body' });
    await expect(rawCall(running, store, { path })).rejects.toThrow('socket hang up');
  });

  test('a connection lost at once, the write applied later', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'commit_late', ms: 400 });
    await expect(createZone(store)).rejects.toThrow('socket hang up');
    expect(store.zones.size).toBe(0);
    await vi.waitFor(() => {
      expect(store.zones.size).toBe(1);
    });
  });
});

test('a connection lost before the write leaves nothing', async () => {
  const store = installedStore(running);
  await plan(store, { kind: 'drop', when: 'before' });
  await expect(createZone(store)).rejects.toThrow('socket hang up');
  expect(store.zones.size).toBe(0);
  expect((await createZone(store)).status).toBe(201);
});

describe('slow', () => {
  test('before: nothing is applied while the client waits', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'slow', ms: 600, when: 'before' });
    const answer = createZone(store);
    await vi.waitFor(async () => {
      expect(await journalOf(store)).toHaveLength(1);
    });
    expect(store.zones.size).toBe(0);
    expect((await answer).status).toBe(201);
  });

  test('after: the write is applied while the client waits', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'slow', ms: 600, when: 'after' });
    const answer = createZone(store);
    await vi.waitFor(() => {
      expect(store.zones.size).toBe(1);
    });
    expect(await journalOf(store)).toMatchObject([{ status: null }]);
    expect((await answer).status).toBe(201);
  });

  test('every call of the process, for measurements', async () => {
    const setLatency = (ms: number) =>
      fetch(`${running.controlUrl}/__sim/latency`, { method: 'POST', body: JSON.stringify({ ms }) });
    const store = installedStore(running);
    await setLatency(60);
    const begun = performance.now();
    await rawCall(running, store, { path });
    const tookMs = performance.now() - begun;
    await setLatency(0);
    expect(tookMs).toBeGreaterThanOrEqual(55);
  });
});

describe('garbage', () => {
  const garbled = async (variant: Extract<Fault, { kind: 'garbage' }>['variant'], status: number) => {
    const store = installedStore(running);
    await plan(store, { kind: 'garbage', variant, status });
    return { store, answer: await createZone(store) };
  };

  test('an HTML page instead of JSON, for good and bad', async () => {
    const bad = await garbled('html', 502);
    expect(bad.answer).toMatchObject({ status: 502, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(bad.store.zones.size).toBe(0);
    const good = await garbled('html', 200);
    expect(good.answer.body.toString()).toContain('<html>');
    expect(good.store.zones.size).toBe(1);
  });

  test('XML', async () => {
    const { answer } = await garbled('xml', 200);
    expect(answer.headers['content-type']).toBe('application/xml');
    expect(answer.body.toString()).toMatch(/^<\?xml/);
  });

  test('half of the JSON', async () => {
    const { answer } = await garbled('half_json', 200);
    expect(answer.body.toString()).toMatch(/^\{"id":1/);
    expect(() => void JSON.parse(answer.body.toString())).toThrow(SyntaxError);
  });

  test('half of the JSON, for a client that takes compressed answers as well', async () => {
    const store = installedStore(running);
    await plan(store, { kind: 'garbage', variant: 'half_json', status: 200 });
    const answer = await rawCall(running, store, { path: '/v2/store', headers: gzip });
    expect(answer.body.toString()).toMatch(new RegExp(`^\\{"id":"${store.hash}"`));
  });

  test('nothing', async () => {
    const { answer } = await garbled('empty', 200);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } });
    expect(answer.body).toHaveLength(0);
  });

  test('a byte order mark before the JSON', async () => {
    const { answer } = await garbled('bom', 200);
    expect([...answer.body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(JSON.parse(answer.body.subarray(3).toString())).toMatchObject({ id: 1 });
  });

  test('compressed bytes that end too early', async () => {
    const { answer } = await garbled('truncated_gzip', 200);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(() => gunzipSync(answer.body)).toThrow('unexpected end of file');
  });
});

test('a whole answer is compressed and chunked', async () => {
  const store = installedStore(running);
  const answer = await rawCall(running, store, { path: '/v2/store', headers: gzip });
  expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' });
  expect(JSON.parse(gunzipSync(answer.body).toString())).toMatchObject({ id: store.hash });
});

test('a fault nobody knows is refused by the control API', async () => {
  const response = await fetch(`${running.controlUrl}/__sim/faults`, {
    method: 'POST',
    body: JSON.stringify({ fault: { kind: 'meteor' } }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: expect.stringContaining('fault') as string });
});
