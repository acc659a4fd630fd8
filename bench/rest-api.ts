import { randomUUID } from 'node:crypto';
import { findPostgres } from '../scripts/set-up/find-postgres';
import { freePort } from '../scripts/set-up/free-port';
import { simulatedBigCommerce, startApp } from '../scripts/set-up/start-app';
import { startPostgres } from '../scripts/set-up/start-postgres';
import { startSimulator } from '../tests/start-simulator';
import { createRestStore, type RestStore } from './rest-store';
import { median, quantile } from './statistics';

const SAMPLES = 200;
const WARM_UP = 20;
const SIZES = [100, 10_000] as const;

/**
 * How long the REST API takes on PostgreSQL, beside a route that answers a constant: p50 and p99 in ms, and as ratios to that route's. The
 * calls take turns, so that the machine's load is in all of them alike. A store with 100 carriers and one with 10,000 tell
 * whether the time grows with size; a page of the list has 100 in both. Carriers are custom ones: Shippo's time is Shippo's.
 */
export async function* measureRestApi() {
  const programs = findPostgres();
  if (!programs) {
    yield { measure: 'rest-api', skipped: 'PostgreSQL not found' };
    return;
  }
  const server = await startPostgres(programs);
  const port = await freePort();
  const simulator = await startSimulator({ SIMULATOR_APP_URL: `http://localhost:${port}` });
  const app = await startApp(port, {
    ...simulatedBigCommerce(simulator.url),
    DATABASE_URL: server.url,
    LOG_LEVEL: 'warn',
  });
  try {
    const places = { app: app.url, control: simulator.control, databaseUrl: server.url };
    const calls: Record<string, () => Promise<Response>> = { constant: () => fetch(`${app.url}/v1`) };
    for (const size of SIZES) {
      const store = await createRestStore(places, size);
      for (const [name, call] of Object.entries(callsOf(app.url, store))) calls[`${name}, ${size} carriers`] = call;
    }
    const times = await timeInTurn(calls);
    const constant = summary(times['constant'] ?? []);
    for (const [call, samples] of Object.entries(times)) {
      const { p50, p99 } = summary(samples);
      const ratio = { p50: round(p50 / constant.p50), p99: round(p99 / constant.p99) };
      yield { measure: 'rest-api', call, samples: SAMPLES, ms: { p50, p99 }, ratio };
    }
  } finally {
    await app.stop();
    await simulator.stop();
    await server.stop();
  }
}

function callsOf(
  app: string,
  { keys: [ownKey = '', ...keys], carrierId }: RestStore,
): Record<string, () => Promise<Response>> {
  let turn = 0;
  const send = (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) => {
    turn += 1;
    const key = keys[turn % keys.length] ?? '';
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers };
    return fetch(`${app}/v1/operations/carriers${path}`, { ...init, headers });
  };
  const create = (name: string, headers?: Record<string, string>) =>
    send('', { method: 'POST', body: JSON.stringify({ name }), ...(headers && { headers }) });
  // An idempotency key belongs to an API key, so replays keep to one of their own.
  const replayed = { 'idempotency-key': randomUUID(), authorization: `Bearer ${ownKey}` };
  return {
    create: () => create(randomUUID()),
    'create with an idempotency key': () => create(randomUUID(), { 'idempotency-key': randomUUID() }),
    get: () => send(`/${carrierId}`),
    list: () => send('?limit=100'),
    'list with owner and service levels': () => send(`?limit=100&include[]=owner.account&include[]=service_levels`),
    replay: () => create('Replayed', replayed),
  };
}

async function timeInTurn(calls: Record<string, () => Promise<Response>>): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(calls).map((call) => [call, []]));
  for (let sample = -WARM_UP; sample < SAMPLES; sample++) {
    for (const [name, call] of Object.entries(calls)) {
      const started = performance.now();
      const response = await call();
      await response.text();
      const ms = performance.now() - started;
      if (!response.ok) throw new Error(`${name} was answered ${response.status}`);
      if (sample >= 0) times[name]?.push(ms);
    }
  }
  return times;
}

function summary(samples: readonly number[]): { p50: number; p99: number } {
  return { p50: median(samples), p99: quantile(samples, 0.99) };
}

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
