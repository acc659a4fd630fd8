import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseEnv } from 'node:util';
import type { Frame, Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { addresses } from './fixtures/addresses';
import { openBrowser, type BrowserMode } from './fixtures/browser-modes';
import { ControlPanel } from './fixtures/control-panel';
import { expect, test as base } from './fixtures/test';

/** Documents without a session answer 401 by design; Chromium says so. */
const SHELL = /status of 401 .*\/stores\//;
const MODES: BrowserMode[] = ['partitioned cookies', 'storage only', 'nothing'];

const test = base.extend<{ mode: BrowserMode }>({
  mode: ['partitioned cookies', { option: true }],
  context: async ({ playwright, mode, launchOptions, viewport, locale }, provide) => {
    const context = { viewport, ...(locale === undefined ? {} : { locale }) };
    const browser = await openBrowser(playwright.chromium, mode, { launch: launchOptions, context });
    await provide(browser.context);
    await browser.close();
  },
});

test.use({ template: 'empty' });
test.beforeEach(({ browserConsole }) => {
  browserConsole.allow(SHELL);
});

/** The frame itself, to run code in it. */
function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(`${addresses.app}/`));
  if (!frame) throw new Error('The app is not open in this page');
  return frame;
}

const reload = (page: Page) =>
  frameOf(page).evaluate(() => {
    location.reload();
  });
/** What the person would see, were the frame to have an address bar. */
const addressBar = (page: Page) => frameOf(page).evaluate(() => location.href);
/** The browser's back button; frames and panel share one history. */
const back = (page: Page) =>
  page.evaluate(() => {
    history.back();
  });
const ended = (panel: ControlPanel) => panel.app.getByRole('heading', { name: 'Your session has ended' });
const heading = (panel: ControlPanel, name: string) => panel.app.getByRole('heading', { name, level: 1 });

for (const mode of MODES) {
  test.describe(`in a browser that keeps: ${mode}`, () => {
    test.use({ mode });

    test('a merchant installs, walks through the app, reloads and goes back', async ({
      page,
      panel,
      store,
      context,
    }) => {
      const addressed: string[] = [];
      context.on('request', (sent) => addressed.push(sent.url(), sent.headers()['referer'] ?? ''));
      await panel.install();
      await expect.poll(() => addressBar(page)).toBe(`${addresses.app}/stores/${store.hash}?welcome=1`);
      const cookies = await context.cookies(`${addresses.app}/stores/${store.hash}`);
      expect(cookies.map(({ name }) => name)).toEqual(mode === 'partitioned cookies' ? ['carrier-desk-session'] : []);

      await panel.follow('Settings');
      await expect(panel.app.getByText(store.owner.email)).toBeVisible();
      await panel.follow('Activity');
      await expect(panel.app.getByRole('cell', { name: 'Installed the app' })).toBeVisible();
      await reload(page);
      await expect(panel.app.getByRole('cell', { name: 'Installed the app' })).toBeVisible();
      await panel.follow('Settings');
      await reload(page);
      await expect(heading(panel, 'Settings')).toBeVisible();
      await back(page);
      await expect(heading(panel, 'Activity')).toBeVisible();

      const status = await frameOf(page).evaluate(
        async (path) => (await fetch(path)).status,
        `/stores/${store.hash}/data/session`,
      );
      expect(status).toBe(204);
      // Only the browser itself ever sees the ticket: a fragment is not sent.
      expect(addressed.filter((address) => new URL(address || 'about:blank').search.includes('ticket'))).toEqual([]);
      expect(await addressBar(page)).not.toContain('ticket');
    });

    test('a write reaches the store, and what it changed is there after a reload', async ({
      page,
      panel,
      simulator,
      store,
    }) => {
      await panel.install();
      const [staff] = store.users.filter(({ id }) => id !== store.owner.id);
      if (!staff) throw new Error('The store has no staff');
      const { callbackUrl } = await simulator.control<{ callbackUrl: string }>(
        'POST',
        `/stores/${store.hash}/signed-payload`,
        { callback: 'load', userId: staff.id },
      );
      await fetch(callbackUrl, { redirect: 'manual' });
      await panel.follow('Settings');
      const role = panel.app.getByRole('combobox', { name: staff.email });
      await role.click();
      await panel.app.getByRole('option', { name: /^Viewer/ }).click();
      await panel.app.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(panel.app.getByText(`${staff.email} is now viewer.`)).toBeVisible();
      await reload(page);
      await expect(role).toHaveValue('Viewer');
      await panel.follow('Activity');
      await expect(panel.app.getByRole('cell', { name: 'Changed a role' })).toBeVisible();
    });

    test('an unknown address of the store is the store’s own 404', async ({ page, panel, store }) => {
      test.skip(mode === 'nothing', 'loading another document loses the session there, which is documented');
      await panel.install();
      const frame = frameOf(page);
      await frame.evaluate((path) => {
        location.assign(path);
      }, `/stores/${store.hash}/nothing/here`);
      await expect(panel.app.getByText(/page .*(not found|does not exist|no page)/i).first()).toBeVisible();
      await panel.follow('Overview');
    });

    test('a removed person is out at their next click', async ({ panel, simulator, store }) => {
      const staff = panel.as('user');
      await panel.install();
      const { id } = store.users.find(({ role }) => role === 'user') ?? { id: 0 };
      await simulator.control('POST', `/stores/${store.hash}/users/${id}/permit`);
      await staff.openApp();
      await expect(heading(staff, 'Overview')).toBeVisible();
      await simulator.control('POST', `/stores/${store.hash}/users/${id}/remove`);
      await staff.app.getByRole('link', { name: 'Settings' }).click();
      await expect(ended(staff)).toBeVisible();
    });

    test('everybody is out once the app is uninstalled', async ({ page, panel, simulator, store, browserConsole }) => {
      browserConsole.allow(/data\/overview/);
      await panel.install();
      await simulator.control('POST', `/stores/${store.hash}/uninstall`, {});
      await reload(page);
      await expect(ended(panel)).toBeVisible();
    });

    test('an expired session says so instead of showing anything', async ({ page, panel, store, context }) => {
      await panel.install();
      // Until the page runs, the ticket is still in the address, and would be a way in.
      await expect.poll(() => addressBar(page)).not.toContain('ticket');
      const token = await expiredToken(store.hash, store.owner.id);
      await replaceSession(page, { mode, storeHash: store.hash, token });
      await context.clearCookies();
      await reload(page);
      await expect(ended(panel)).toBeVisible();
      await expect(panel.app.getByRole('navigation')).toHaveCount(0);
    });

    test('two stores in two tabs never mix', async ({ panel, simulator, context, browserConsole }) => {
      const other = new ControlPanel(await context.newPage(), await simulator.createStore({ template: 'empty' }));
      browserConsole.watch(other.page);
      await panel.install();
      await other.install();
      for (const tab of [panel, other]) await tab.follow('Settings');
      for (const tab of [panel, other, panel]) {
        await reload(tab.page);
        await expect(tab.app.getByText(tab.store.hash, { exact: true })).toBeVisible();
        await expect(tab.app.getByText(tab.store.owner.email)).toBeVisible();
      }
    });
  });
}

test.describe('with the session in the page', () => {
  test.use({ mode: 'storage only' });

  test('two people of one store in two tabs stay apart', async ({
    panel,
    context,
    browserConsole,
    simulator,
    store,
  }) => {
    await panel.install();
    const [staff] = store.users.filter(({ role }) => role === 'user');
    if (!staff) throw new Error('The store has no user');
    await simulator.control('POST', `/stores/${store.hash}/users/${staff.id}/permit`);
    const second = new ControlPanel(await context.newPage(), store).as('user');
    browserConsole.watch(second.page);
    await second.openApp('/settings');
    await panel.follow('Settings');
    for (const tab of [panel, second]) {
      await reload(tab.page);
      const own = tab.app.getByRole('row', { name: tab === panel ? store.owner.email : staff.email });
      await expect(own).toContainText(tab === panel ? 'Moves with the store' : 'Your own role');
    }
  });

  test('a used ticket, a made-up one and another store’s open nothing', async ({
    panel,
    page,
    store,
    simulator,
    browserConsole,
  }) => {
    browserConsole.allow(/401 .*api\/session/);
    await panel.install();
    const { callbackUrl } = await simulator.control<{ callbackUrl: string }>(
      'POST',
      `/stores/${store.hash}/signed-payload`,
      { callback: 'load' },
    );
    const location = (await fetch(callbackUrl, { redirect: 'manual' })).headers.get('location') ?? '';
    const ticket = location.split('#ticket=')[1] ?? '';
    const exchange = (body: object) =>
      frameOf(page).evaluate(async (json) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/session', { method: 'POST', headers, body: json })).status;
      }, JSON.stringify(body));
    expect(ticket).not.toBe('');
    expect(await exchange({ ticket, storeHash: 'another' })).toBe(401);
    expect(await exchange({ ticket, storeHash: store.hash })).toBe(200);
    expect(await exchange({ ticket, storeHash: store.hash })).toBe(401);
    expect(await exchange({ ticket: 'made-up', storeHash: store.hash })).toBe(401);
    expect(await exchange({})).toBe(401);
  });

  test('an answer that Next cannot read does not make the page load in circles', async ({
    panel,
    page,
    browserConsole,
  }) => {
    browserConsole.allow(/502|Failed to fetch RSC/);
    await panel.install();
    let documents = 0;
    page.on('request', (sent) => {
      if (sent.resourceType() === 'document') documents += 1;
    });
    await page.route(/\/stores\//, (route) =>
      route.request().resourceType() === 'document'
        ? route.fallback()
        : route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await panel.app.getByRole('link', { name: 'Settings' }).click();
    await expect(panel.app.getByRole('heading', { name: /could not be opened|session has ended/ })).toBeVisible();
    expect(documents).toBeLessThan(6);
  });
});

for (const mode of MODES) {
  test.describe(`signing out in a browser that keeps: ${mode}`, () => {
    test.use({ mode });

    test('ends the session, also in what the browser goes back to', async ({ page, panel, store }) => {
      await panel.install();
      await expect(page.getByText('its BigCommerce SDK is connected')).toBeVisible();
      await expect.poll(() => addressBar(page)).not.toContain('ticket');
      if (mode === 'nothing') await panel.follow('Settings');
      else {
        // Another document, so that going back loads the first one anew, with whatever its history entry kept.
        await frameOf(page).evaluate((address) => {
          location.assign(address);
        }, `/stores/${store.hash}/settings`);
        await expect(heading(panel, 'Settings')).toBeVisible();
      }
      await expect(page.getByText('its BigCommerce SDK is connected')).toBeVisible();
      await page.getByRole('button', { name: 'Log out' }).click();
      await expect(ended(panel)).toBeVisible();
      await back(page);
      await expect(ended(panel)).toBeVisible();
      await expect(heading(panel, 'Overview')).toHaveCount(0);
    });
  });
}

test('without BigCommerce’s SDK the app works all the same', async ({ context, panel, browserConsole }) => {
  browserConsole.allow(/bc-sdk\.js/);
  await context.route('**/jssdk/**', (route) => route.abort());
  await panel.install();
  await panel.follow('Settings');
});

test('a write from another origin is refused, whatever it carries', async ({ request, panel, store }) => {
  await panel.install();
  const token = await sealed(store.hash, store.owner.id, 3600);
  const address = `${addresses.app}/stores/${store.hash}/data/session`;
  const send = (headers: Record<string, string>) =>
    request.delete(address, { headers: { authorization: `Bearer ${token}`, ...headers } });
  expect((await send({ origin: 'https://evil.test' })).status()).toBe(403);
  expect((await send({ origin: 'null' })).status()).toBe(403);
  expect((await send({})).status()).toBe(403);
  expect((await send({ origin: addresses.app })).status()).toBe(204);
});

test('the app may be framed by BigCommerce and the simulator only', async ({ request, page, browserConsole }) => {
  browserConsole.allow(/frame-ancestors|chrome-error/);
  const headers = (await request.get(addresses.app)).headers();
  expect(headers['content-security-policy']).toContain(
    `frame-ancestors https://*.mybigcommerce.com https://*.bigcommerce.com ${addresses.simulator}`,
  );
  expect(headers['x-frame-options']).toBeUndefined();
  // As near to the simulator as another site can be: the same host on another port.
  const stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${addresses.app}/session-ended"></iframe>`);
  });
  await new Promise<void>((resolve) => {
    stranger.listen(0, '127.0.0.1', resolve);
  });
  await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  stranger.close();
});

async function expiredToken(storeHash: string, userId: number): Promise<string> {
  return sealed(storeHash, userId, -3600);
}

/** A session as the app itself would seal it, with the demo secret that the journeys run on. */
function sealed(storeHash: string, userId: number, maxAge: number): Promise<string> {
  const { NEXTAUTH_SECRET } = parseEnv(readFileSync('.env.example', 'utf8'));
  if (!NEXTAUTH_SECRET) throw new Error('.env.example has no NEXTAUTH_SECRET');
  return encode({ token: { storeHash, userId }, secret: NEXTAUTH_SECRET, maxAge });
}

/** Puts another token where this browser keeps its session over a reload. */
async function replaceSession(
  page: Page,
  { mode, storeHash, token }: { mode: BrowserMode; storeHash: string; token: string },
): Promise<void> {
  await frameOf(page).evaluate(
    ({ key, kept, inStorage }) => {
      if (inStorage) sessionStorage.setItem(key, kept);
      // After the app's own, so that this is what the history entry carries over.
      addEventListener('beforeunload', () => {
        history.replaceState({ ...(history.state as object), [key]: kept }, '');
      });
    },
    {
      key: `carrier-desk:${storeHash}`,
      kept: JSON.stringify({ token, shells: 0 }),
      inStorage: mode === 'storage only',
    },
  );
}
