import { readdirSync } from 'node:fs';
import path from 'node:path';
import { NextRequest } from 'next/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { sealSession } from '@/lib/stores/session';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

// Next's own request scope, which a test does not have.
const carried = vi.hoisted(() => ({ bearer: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ authorization: `Bearer ${carried.bearer}` })),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

type Run = (...args: unknown[]) => Promise<unknown>;

const folder = path.join(import.meta.dirname, '(embedded)/stores/[storeHash]');
/** Found in the file system, so that nobody can forget to list a new one. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const named = (name: string) => files.filter((file) => path.basename(file) === name);
const pages = named('page.tsx');
const routes = named('route.ts');
const actions = named('actions.ts');

const load = async (file: string) => (await import(path.join(folder, file))) as Record<string, Run>;
const isAction = ([, value]: [string, unknown]) => typeof value === 'function';

let mine: string;
let theirs: string;

beforeEach(async () => {
  const [me, other] = [await createTestStore(), await createTestStore()];
  [mine, theirs] = [me.store.hash, other.store.hash];
  carried.bearer = await sealSession({ storeHash: mine, userId: me.simulated.owner.id });
});

const SENT_AWAY = expect.stringContaining('NEXT_REDIRECT;replace;/session-ended') as string;
const params = (storeHash: string) =>
  Promise.resolve({
    storeHash,
    carrierId: 'fedex',
    ownCarrierId: 'cr_00000000000000000000000000000001',
    requestId: 'rq_00000000000000000000000000000001',
    zoneId: '1',
    methodId: '1',
    orderId: '100',
    missing: ['x'],
  });

/** How a page or action ends: with a value, or thrown: Next's redirects carry a digest. */
async function outcome(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return 'answered';
  } catch (error) {
    return (error as { digest?: string }).digest ?? String(error);
  }
}

function ask(route: Run, { method, storeHash }: { method: string; storeHash: string }): Promise<Response> {
  const url = `http://localhost:3000/stores/${storeHash}/data/thing?number=1`;
  const request = new NextRequest(url, { method, headers: { authorization: `Bearer ${carried.bearer}` } });
  return route(request, { params: params(storeHash) }) as Promise<Response>;
}

test('there are pages, routes and actions to look at', () => {
  expect([pages.length, routes.length, actions.length].every((count) => count >= 4)).toBe(true);
});

test.each(pages)('%s is not drawn for another store’s member', async (file) => {
  const { default: page } = await load(file);
  const draw = (storeHash: string) =>
    outcome(() => page?.({ params: params(storeHash), searchParams: Promise.resolve({}) }) ?? Promise.resolve());
  expect(await draw(theirs)).toEqual(SENT_AWAY);
  expect(await draw(mine)).not.toEqual(SENT_AWAY);
});

test.each(routes)('%s answers no method for another store’s member', async (file) => {
  const methods = Object.entries(await load(file)).filter(([name]) => /^[A-Z]+$/.test(name));
  expect(methods).not.toEqual([]);
  for (const [method, route] of methods) {
    const refused = await ask(route, { method, storeHash: theirs });
    expect([method, refused.status, await refused.json()]).toEqual([
      method,
      401,
      { error: { code: 'session_ended', message: expect.any(String) as string } },
    ]);
    expect((await ask(route, { method, storeHash: mine })).status).not.toBe(401);
  }
});

test.each(actions)('%s does nothing for another store’s member', async (file) => {
  const exported = Object.entries(await load(file)).filter(isAction);
  expect(exported).not.toEqual([]);
  for (const [name, action] of exported) {
    expect([name, await outcome(() => action(theirs, 1, {}))]).toEqual([name, SENT_AWAY]);
    expect([name, await outcome(() => action(mine, 1, {}))]).not.toEqual([name, SENT_AWAY]);
  }
});
