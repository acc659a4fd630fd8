import type { Browser } from '@playwright/test';
import { ControlPanel } from '../e2e/fixtures/control-panel';
import type { InstalledStore } from './installed-store';

const KIB = 1024;

/** JavaScript that a browser with an empty cache fetches to open each page, compressed as it travels. */
export async function* measureFirstLoad(browser: Browser, store: InstalledStore) {
  for (const [page, path] of Object.entries(store.pages)) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const sizes: Promise<number>[] = [];
    tab.on('requestfinished', (request) => {
      const isOurs = new URL(request.url()).pathname.startsWith('/_next/');
      if (isOurs && request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const panel = new ControlPanel(tab, store.simulated);
    await panel.openApp(path || '/');
    await panel.app.getByRole('heading', { level: 1 }).waitFor();
    await tab.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    yield { measure: 'first-load-js', page, files: sizes.length, kib: Math.round(bytes / KIB) };
  }
}
