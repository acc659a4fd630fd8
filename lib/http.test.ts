import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { http, NoAnswer } from '@/lib/http';

const open: Server[] = [];
const timeoutMs = 500;

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server of this test alone, for what no healthy API does. */
async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function reasonOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof NoAnswer)) throw new Error(`expected NoAnswer, got ${String(error)}`);
  return error.reason;
}

describe('a request that was never sent', () => {
  test('is one to a host that nobody knows', async () => {
    expect(await reasonOf(http('http://nowhere.invalid/', { timeoutMs, method: 'POST', body: {} }))).toBe(
      'unreachable',
    );
  });

  test.each(['127.0.0.1', 'localhost'])('is one to a port of %s where nobody listens', async (host) => {
    const { port } = new URL(await serve(() => undefined));
    await new Promise((resolve) => open.pop()?.close(resolve));
    expect(await reasonOf(http(`http://${host}:${port}/`, { timeoutMs, method: 'POST', body: {} }))).toBe(
      'unreachable',
    );
  });
});

test('a connection that breaks before the answer is no proof that nothing was read', async () => {
  const url = await serve((request) => {
    request.socket.destroy();
  });
  expect(await reasonOf(http(url, { timeoutMs, method: 'POST', body: {} }))).toBe('broken');
});

describe('the deadline', () => {
  test('holds for an answer that never begins', async () => {
    const url = await serve(() => undefined);
    const began = Date.now();
    expect(await reasonOf(http(url, { timeoutMs, method: 'GET' }))).toBe('timeout');
    expect(Date.now() - began).toBeGreaterThanOrEqual(timeoutMs - 50);
  });

  test('holds for a body that never ends', async () => {
    const url = await serve((_request, response) => response.writeHead(200).write('[1,'));
    expect(await reasonOf(http(url, { timeoutMs, method: 'GET' }))).toBe('timeout');
  });
});

test('a DELETE carries its body', async () => {
  const url = await serve((request, response) => {
    request.pipe(response.writeHead(200, { 'content-type': 'application/json' }));
  });
  const { body } = await http(url, { timeoutMs, method: 'DELETE', body: { carrier_id: 'fedex' } });
  expect(body).toEqual({ carrier_id: 'fedex' });
});

test('nothing but JSON objects and lists is readable', async () => {
  for (const text of ['"text"', '7', 'null', 'true', 'plain', '<html></html>', '{']) {
    const url = await serve((_request, response) => response.end(text));
    expect(await http(url, { timeoutMs, method: 'GET' }), text).toMatchObject({ body: undefined, unreadable: true });
  }
});
