import type { Browser } from '@playwright/test';
import { addresses } from '../e2e/fixtures/addresses';
import { ControlPanel } from '../e2e/fixtures/control-panel';
import { Simulator, type JournalEntry } from '../e2e/fixtures/simulator';
import { appMemory } from './app-memory';
import type { InstalledStore } from './installed-store';
import { median, quantile } from './statistics';
import { takeRequest } from './take-request';

const CODES = 40_000;
const FIRST = 10_000;
const SAMPLES = 5;
const WARM_UP = 1;

const simulator = new Simulator();

/**
 * Opening and saving a zone of 40,000 postal codes. Own time is the whole less what the same calls to BigCommerce take when they
 * are made bare, one after the other (goal: at most 2 s); the ratio is the whole against them. Memory is what the app's process
 * grew by at its peak, the whole run long.
 */
export async function* measureZonePlaces(browser: Browser, store: InstalledStore) {
  const { simulated } = store;
  const { id } = await simulator.control<{ id: number }>('POST', `/stores/${simulated.hash}/zones`, {
    name: 'Forty thousand',
    type: 'zip',
    postal_codes: { count: CODES, first: FIRST, country_iso2: 'US' },
  });
  const before = appMemory();
  before?.forgetPeak();
  yield { measure: 'zone-places', what: 'open', codes: CODES, ...(await sample(store, () => open(store, id))) };
  const nextRequest = await formRequest(browser, store, id);
  yield {
    measure: 'zone-places',
    what: 'save',
    codes: CODES,
    ...(await sample(store, () => save(store, nextRequest()))),
  };
  const after = appMemory();
  const growthMib = before && after ? Math.round(after.peak - before.now) : null;
  yield { measure: 'zone-places', what: 'memory', codes: CODES, growthMib };
  await simulator.control('DELETE', `/stores/${simulated.hash}/zones/${id}`);
}

interface Run {
  totalMs: number;
  /** Milliseconds since the epoch; calls after it belong to what comes next. */
  endedAt: number;
}

async function sample(store: InstalledStore, run: () => Promise<Run>) {
  const samples: { totalMs: number; bareMs: number; calls: number }[] = [];
  for (let round = -WARM_UP; round < SAMPLES; round++) {
    const { totalMs, endedAt } = await run();
    const calls = (await simulator.requests(store.simulated)).filter(({ at }) => at <= endedAt);
    const bareMs = await makeBare(store, calls);
    if (round >= 0) samples.push({ totalMs, bareMs, calls: calls.length });
  }
  const summary = (values: number[]) => ({ median: median(values), p95: quantile(values, 0.95) });
  return {
    calls: median(samples.map(({ calls }) => calls)),
    bareMs: summary(samples.map(({ bareMs }) => bareMs)),
    ownMs: summary(samples.map(({ totalMs, bareMs }) => totalMs - bareMs)),
    ratio: summary(samples.map(({ totalMs, bareMs }) => totalMs / bareMs)),
  };
}

/** The page and the list of codes that it loads. */
async function open({ simulated, cookie }: InstalledStore, zoneId: number): Promise<Run> {
  await simulator.control('DELETE', `/requests?store=${simulated.hash}`);
  const home = `${addresses.app}/stores/${simulated.hash}`;
  const started = performance.now();
  for (const path of [`/zones/${zoneId}/edit`, `/data/zone-places/${zoneId}`]) {
    const response = await fetch(home + path, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  }
  return { totalMs: performance.now() - started, endedAt: Date.now() };
}

/** The request of a form from which one code was removed, taken from a browser; every repetition removes another one. */
async function formRequest(browser: Browser, { simulated, cookie }: InstalledStore, zoneId: number) {
  const tab = await (await browser.newContext()).newPage();
  const panel = new ControlPanel(tab, simulated);
  await panel.openApp(`/zones/${zoneId}/edit`);
  await panel.app.getByRole('button', { name: `Remove ${FIRST}` }).click();
  const { url, init } = await takeRequest(tab, { to: '**/zones/*/edit', cookie }, () =>
    panel.app.getByRole('button', { name: 'Save changes' }).click(),
  );
  await tab.context().close();
  let code = FIRST;
  return () => ({
    url,
    init: { ...init, body: init.body.replace(String(FIRST), String(code++)) },
  });
}

/** From the form's request to the end of its answer. */
async function save({ simulated }: InstalledStore, { url, init }: { url: string; init: RequestInit }): Promise<Run> {
  await simulator.control('DELETE', `/requests?store=${simulated.hash}`);
  const started = performance.now();
  const answer = await (await fetch(url, init)).text();
  const run = { totalMs: performance.now() - started, endedAt: Date.now() };
  if (!answer.includes('is saved.')) throw new Error(`The form was answered ${answer.slice(0, 500)}`);
  return run;
}

/** The same calls without the app, in milliseconds. */
async function makeBare({ simulated }: InstalledStore, calls: readonly JournalEntry[]): Promise<number> {
  const { accessToken } = await simulator.truth<{ accessToken: string }>(simulated);
  const started = performance.now();
  for (const { method, path, body } of calls) {
    const response = await fetch(`${addresses.simulator}/stores/${simulated.hash}${path}`, {
      method,
      headers: { 'x-auth-token': accessToken, accept: 'application/json', 'content-type': 'application/json' },
      body: method === 'GET' ? null : JSON.stringify(body),
    });
    await response.json();
  }
  return performance.now() - started;
}
