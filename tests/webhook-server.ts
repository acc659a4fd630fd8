import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { NextRequest } from 'next/server';

/**
 * Lets the simulator's webhooks reach the app's route in this process, by making this process's APP_URL a port of its own. To be
 * called before anything reads the configuration: `await vi.hoisted(async () => (await import(…)).serveWebhooks())`.
 */
export async function serveWebhooks(): Promise<void> {
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // The test's process ends without it.
  server.unref();
  process.env['APP_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { status, body } = await respond(incoming).catch(() => ({ status: 500, body: '' }));
  outgoing.writeHead(status);
  outgoing.end(body);
}

async function respond(incoming: IncomingMessage): Promise<{ status: number; body: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = `${process.env['APP_URL'] ?? ''}${incoming.url ?? ''}`;
  const { POST } = await import('@/app/api/bigcommerce/webhooks/route');
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const response = await POST(new NextRequest(url, { method: 'POST', headers, body: Buffer.concat(chunks) }));
  return { status: response.status, body: await response.text() };
}
