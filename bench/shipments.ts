import type { Browser, Page } from '@playwright/test';
import { ControlPanel } from '../e2e/fixtures/control-panel';
import { Simulator } from '../e2e/fixtures/simulator';
import type { InstalledStore } from './installed-store';
import { covered, median, quantile } from './statistics';
import { takeRequest, type TakenRequest } from './take-request';

const SAMPLES = 10;
const WARM_UP = 1;
const UPSTREAM_MS = 80;

const simulator = new Simulator();

/**
 * A shipment made from the form in Chromium, by the request that its button sends. `calls` are those to BigCommerce up to the one
 * that makes the shipment (goal: at most 3), `refreshCalls` those that draw the order anew within the same answer. Own time is
 * the whole less the time in which a call was in flight; the ratio is the whole against that time.
 */
export async function* measureShipments(browser: Browser, store: InstalledStore) {
  const tab = await (await browser.newContext()).newPage();
  await simulator.control('POST', '/latency', { ms: UPSTREAM_MS });
  const samples: Sample[] = [];
  for (let round = -WARM_UP; round < SAMPLES; round++) {
    const sample = await shipOnce(tab, store);
    if (round >= 0) samples.push(sample);
  }
  await simulator.control('POST', '/latency', { ms: 0 });
  await tab.context().close();
  const summary = (of: (sample: Sample) => number) => ({
    median: median(samples.map(of)),
    p95: quantile(samples.map(of), 0.95),
  });
  yield {
    measure: 'shipment',
    samples: SAMPLES,
    upstreamMs: UPSTREAM_MS,
    calls: summary(({ calls }) => calls),
    refreshCalls: summary(({ refreshCalls }) => refreshCalls),
    ownMs: summary(({ totalMs, upstreamMs }) => totalMs - upstreamMs),
    ratio: summary(({ totalMs, upstreamMs }) => totalMs / upstreamMs),
  };
}

interface Sample {
  totalMs: number;
  /** How long at least one call to BigCommerce was in flight. */
  upstreamMs: number;
  calls: number;
  refreshCalls: number;
}

async function shipOnce(tab: Page, store: InstalledStore): Promise<Sample> {
  const { simulated } = store;
  const { id } = await simulator.addOrder(simulated);
  const { url, init } = await formRequest(tab, store, id);
  await simulator.control('DELETE', `/requests?store=${simulated.hash}`);
  const started = performance.timeOrigin + performance.now();
  const answer = await (await fetch(url, init)).text();
  const ended = performance.timeOrigin + performance.now();
  if (!answer.includes('was created.')) throw new Error(`The form was answered ${answer.slice(0, 500)}`);
  const ofOrder = (await simulator.requests(simulated)).filter(
    ({ path, at }) => path.startsWith(`/v2/orders/${id}`) && at < ended,
  );
  const calls = ofOrder.findIndex(({ method }) => method === 'POST') + 1;
  const inFlight = ofOrder.map(({ at }) => [Math.max(at, started), Math.min(at + UPSTREAM_MS, ended)] as const);
  return {
    totalMs: ended - started,
    upstreamMs: covered(inFlight),
    calls,
    refreshCalls: ofOrder.length - calls,
  };
}

/** The request of the form, filled in for an order. */
async function formRequest(tab: Page, { simulated, cookie }: InstalledStore, orderId: number): Promise<TakenRequest> {
  const panel = new ControlPanel(tab, simulated);
  await panel.openApp(`/orders/${orderId}`);
  await panel.app.getByRole('combobox', { name: 'Carrier' }).fill('FedEx');
  await panel.app.getByRole('option', { name: 'FedEx', exact: true }).click();
  await panel.app.getByRole('textbox', { name: 'Tracking number' }).fill('794600000000');
  return takeRequest(tab, { to: `**/orders/${orderId}*`, cookie }, () =>
    panel.app.getByRole('button', { name: 'Create shipment' }).click(),
  );
}
