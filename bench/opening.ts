import type { Browser } from '@playwright/test';
import { ControlPanel } from '../e2e/fixtures/control-panel';
import type { InstalledStore } from './installed-store';
import { median, quantile } from './statistics';

const SAMPLES = 10;

/** From BigCommerce's load callback to an Overview that answers to clicks, in Chromium with an empty cache and no upstream delay. */
export async function* measureOpening(browser: Browser, store: InstalledStore) {
  const samples: number[] = [];
  for (let round = 0; round < SAMPLES; round++) samples.push(await openOnce(browser, store));
  yield await Promise.resolve({
    measure: 'opening',
    samples: SAMPLES,
    ms: { median: median(samples), p95: quantile(samples, 0.95) },
  });
}

async function openOnce(browser: Browser, store: InstalledStore): Promise<number> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  let started = Number.NaN;
  tab.on('request', (request) => {
    if (request.url().includes('/api/bigcommerce/load')) started = performance.now();
  });
  const panel = new ControlPanel(tab, store.simulated);
  await panel.openApp();
  const heading = panel.app.getByRole('heading', { name: 'Overview', level: 1 });
  await heading.waitFor();
  // React marks the elements it has taken over; before that a click does nothing.
  await heading.evaluate(async (element) => {
    while (!Object.keys(element).some((key) => key.startsWith('__reactFiber')))
      await new Promise(requestAnimationFrame);
  });
  const ended = performance.now();
  await context.close();
  return ended - started;
}
