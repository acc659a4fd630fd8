import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCallback {
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface ListeningApp {
  url: string;
  received: ReceivedCallback[];
  /** What it answers from now on. */
  status: number;
  close: () => Promise<void>;
}

/** The app's side of server-side callbacks and webhooks: keeps what arrives and answers with a status and text. */
export async function listeningApp(status: number, answer: string): Promise<ListeningApp> {
  const received: ReceivedCallback[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ path: url.pathname, query: url.searchParams, headers: request.headers, body });
      response.writeHead(app.status, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const app: ListeningApp = {
    status,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return app;
}
