import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';

/** Longer than the pauses between the tries of a ticket. */
const PATIENCE = { timeout: 10_000 };
const KEY = 'carrier-desk:abc';
const LINKS = { support: 'https://a.test/', privacy: 'https://b.test/', terms: 'https://c.test/' };
const router = vi.hoisted(() => ({ refresh: (): unknown => undefined }));
vi.mock('next/navigation', () => ({ useRouter: () => router }));

/** What the server answers next, by path; the last answer stays. */
let answers: Record<string, (Response | Error)[]>;
let asked: string[];

beforeEach(() => {
  answers = {};
  asked = [];
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const status = (code: number, body?: object) => new Response(body ? JSON.stringify(body) : null, { status: code });
const kept = () => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { token: string; shells: number } | null;
const keep = (shells = 0) => {
  sessionStorage.setItem(KEY, JSON.stringify({ token: 'held', shells }));
};

/** Loads the document anew, as the shell: modules begin again, the browser's storage stays. */
async function load(address = '/stores/abc/settings'): Promise<{ unmount: () => void }> {
  document.body.replaceChildren(); // Nothing unmounts: the old document is simply gone.
  vi.resetModules();
  vi.stubGlobal('fetch', (input: string) => {
    asked.push(input);
    const queue = answers[input] ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(answer?.clone() ?? status(404));
  });
  history.replaceState(null, '', address);
  const { takeTicket } = await import('@/components/shell/browser-session');
  const { ResumeSession } = await import('@/components/shell/resume-session');
  takeTicket();
  return render(
    <Theme>
      <ResumeSession links={LINKS} />
    </Theme>,
  );
}

const refreshed = () => {
  const calls = { count: 0 };
  router.refresh = () => (calls.count += 1);
  return calls;
};

test('a kept session that the server takes opens the page', async () => {
  const refreshes = refreshed();
  keep();
  answers = { '/stores/abc/data/session': [status(204)] };
  await load();
  await vi.waitFor(() => {
    expect(refreshes.count).toBe(1);
  });
});

test('a kept session that the server refuses is over, and nothing of it stays', async () => {
  keep();
  answers = { '/stores/abc/data/session': [status(401)] };
  await load();
  expect(await screen.findByRole('heading', { name: 'Your session has ended' })).toBeTruthy();
  expect(kept()).toBeNull();
});

test.each([
  ['502', status(502)],
  ['429', status(429)],
  ['a page of its own', status(404)],
  ['nothing', new TypeError('network')],
])('a server that answers the kept session with %s does not cost it: Try again', async (_name, answer) => {
  keep();
  answers = { '/stores/abc/data/session': [answer] };
  await load();
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(kept()).toMatchObject({ token: 'held' });
});

test('a ticket survives a hiccup of the server', async () => {
  const refreshes = refreshed();
  answers = { '/api/session': [status(502), new TypeError('network'), status(200, { token: 'new' })] };
  await load('/stores/abc/settings#ticket=t');
  await vi.waitFor(() => {
    expect(refreshes.count).toBe(1);
  }, PATIENCE);
  expect(kept()).toMatchObject({ token: 'new' });
  expect(location.hash).toBe('');
});

test('a ticket that nobody took is in the address again for the next try', async () => {
  answers = { '/api/session': [status(503)] };
  await load('/stores/abc/settings?page=2#ticket=t');
  expect(await screen.findByRole('button', { name: 'Try again' }, PATIENCE)).toBeTruthy();
  expect(asked).toHaveLength(3);
  expect(location.search + location.hash).toBe('?page=2#ticket=t');
});

test('a refused ticket is not tried again', async () => {
  answers = { '/api/session': [status(401)] };
  await load('/stores/abc/settings#ticket=t');
  expect(await screen.findByRole('heading', { name: 'Your session has ended' })).toBeTruthy();
  expect(asked).toEqual(['/api/session']);
});

test('a page that keeps coming back as the shell stops, however slowly, and Try again starts anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const refreshes = refreshed();
  keep();
  answers = { '/stores/abc/data/session': [status(204)] };
  for (let loads = 1; loads <= 3; loads += 1) {
    await load(`/stores/abc/settings?load=${loads}`);
    await vi.waitFor(() => {
      expect(refreshes.count).toBe(loads);
    });
    vi.setSystemTime(Date.now() + 60_000);
  }
  await load();
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(refreshes.count).toBe(3);
  await load();
  await vi.waitFor(() => {
    expect(refreshes.count).toBe(4);
  });
});

test('a page that was drawn ends the count', async () => {
  const refreshes = refreshed();
  keep();
  answers = { '/stores/abc/data/session': [status(204)] };
  for (let loads = 1; loads <= 5; loads += 1) {
    const shell = await load();
    await vi.waitFor(() => {
      expect(refreshes.count).toBe(loads);
    });
    shell.unmount();
  }
  expect(kept()).toEqual({ token: 'held', shells: 0 });
});
