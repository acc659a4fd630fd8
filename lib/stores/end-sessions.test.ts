import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { DELETE, GET } from '@/app/(embedded)/stores/[storeHash]/data/session/route';
import { claimEntryTicket, issueEntryTicket } from '@/lib/stores/entry-ticket';
import { findMember } from '@/lib/stores/find-member';
import { sealSession, type Session } from '@/lib/stores/session';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function signedIn() {
  const { store, simulated } = await createTestStore();
  const session: Session = { storeHash: store.hash, userId: simulated.owner.id };
  return { session, token: await sealSession(session) };
}

/** A request with the session as a bearer or as a cookie. */
function ask(route: typeof GET, { storeHash, headers }: { storeHash: string; headers: Record<string, string> }) {
  const url = `http://localhost:3000/stores/${storeHash}/data/session`;
  return route(new NextRequest(url, { headers }), { params: Promise.resolve({ storeHash }) });
}

test.each([
  ['as a bearer', (token: string) => ({ authorization: `Bearer ${token}` })],
  ['as a cookie', (token: string) => ({ cookie: `carrier-desk-session=${token}` })],
])('signing out ends every copy of the session, when it came %s', async (_name, carry) => {
  const { session, token } = await signedIn();
  const ticket = await issueEntryTicket(session);
  const asked = { storeHash: session.storeHash, headers: carry(token) };
  expect((await ask(GET, asked)).status).toBe(204);
  const signedOut = await ask(DELETE, asked);
  expect(signedOut.status).toBe(204);
  expect(signedOut.headers.get('set-cookie')).toMatch(/^carrier-desk-session=; .*Max-Age=0/);
  expect((await ask(GET, asked)).status).toBe(401);
  expect(await claimEntryTicket({ ticket, storeHash: session.storeHash })).toBeUndefined();
});

test('a session from after signing out is good, and an ended one signs nobody out again', async () => {
  const { session, token } = await signedIn();
  const ended = { storeHash: session.storeHash, headers: { authorization: `Bearer ${token}` } };
  await ask(DELETE, ended);
  const next = { ...session, issuedAt: new Date(Date.now() + 1_000) };
  expect(await findMember(next)).toBeDefined();
  expect((await ask(DELETE, ended)).status).toBe(401);
  expect(await findMember(next)).toBeDefined();
});

test('signing out of one store leaves the same person’s session in another alone', async () => {
  const [mine, elsewhere] = [await signedIn(), await signedIn()];
  await ask(DELETE, { storeHash: mine.session.storeHash, headers: { authorization: `Bearer ${mine.token}` } });
  const headers = { authorization: `Bearer ${elsewhere.token}` };
  expect((await ask(GET, { storeHash: elsewhere.session.storeHash, headers })).status).toBe(204);
});
