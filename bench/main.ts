// `npm run bench`: builds when something changed, then prints one JSON line per measure. Compare lines of one run only: the
// machine's load is in all of them alike.
import { chromium } from '@playwright/test';
import startAll from '../e2e/fixtures/global-setup';
import { ensureChromium } from '../scripts/set-up/ensure-chromium';
import { isBuilt } from '../scripts/set-up/is-built';
import { runStep } from '../scripts/set-up/run-step';
import { measureFirstLoad } from './first-load';
import { measureOpening } from './opening';
import { installStore } from './installed-store';
import { measurePages } from './pages';
import { measureRestApi } from './rest-api';
import { measureSettling } from './settle-intents';
import { measureShipments } from './shipments';
import { measureZonePlaces } from './zone-places';

const executablePath = await ensureChromium();
if (!isBuilt()) await runStep({ title: 'Build', commands: [['npm', 'run', 'build']] });
const stop = await startAll();
const browser = await chromium.launch({ executablePath });
try {
  const store = await installStore();
  for (const measure of [
    measurePages(store),
    measureShipments(browser, store),
    measureFirstLoad(browser, store),
    measureOpening(browser, store),
    measureZonePlaces(browser, store),
    measureSettling(),
    measureRestApi(),
  ]) {
    for await (const line of measure) console.log(JSON.stringify(line));
  }
} finally {
  await browser.close();
  await stop();
}
