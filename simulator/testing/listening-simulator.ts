import { request, type IncomingMessage } from 'node:http';
import { createStore } from '../create-store';
import { readConfig } from '../config';
import type { StoreEntity } from '../entities/store';
import { startSimulator, type RunningSimulator } from '../start-simulator';
import { install } from './test-simulator';

export interface RawAnswer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** A simulator on free ports. Close it when done. */
export function listeningSimulator(): Promise<RunningSimulator> {
  return startSimulator({ ...readConfig({}), port: 0, controlPort: 0 });
}

/** A fresh store with the app installed. */
export function installedStore({ sim }: RunningSimulator): StoreEntity {
  const store = createStore(sim, { template: 'empty' });
  install(sim, store);
  return store;
}

/** Calls the store's API and keeps the bytes as they came. Rejects when the connection is lost. */
export function rawCall(
  { simulatorUrl }: RunningSimulator,
  store: StoreEntity,
  call: { method?: string; path: string; body?: string; headers?: Record<string, string> },
): Promise<RawAnswer> {
  const headers = {
    'x-auth-token': store.installation?.accessToken ?? '',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...call.headers,
  };
  return new Promise((resolve, reject) => {
    const url = `${simulatorUrl}/stores/${store.hash}${call.path}`;
    const outgoing = request(url, { method: call.method ?? 'GET', headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}
