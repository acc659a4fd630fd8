import { forgetSession, keepSession, recallSession } from '@/components/shell/kept-session';

/** `stuck`: the session is there, but the page keeps coming back as the shell. */
export type ResumeOutcome = 'resumed' | 'ended' | 'stuck';

/** How often the shell may come up for one path within LOOP_MS before it stops trying. */
const MAX_SHELLS = 3;
const LOOP_MS = 5_000;

let ticket: string | undefined;
let outcome: Promise<ResumeOutcome> | undefined;
let stopSending: (() => void) | undefined;

/** Takes the one-time ticket out of the address bar, before hydration: nobody sees, bookmarks or shares it. */
export function takeTicket(): void {
  const found = /^#ticket=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return;
  ticket = found;
  history.replaceState(history.state, '', location.pathname + location.search);
}

/**
 * Gets the session back in a frame whose browser keeps no cookies for us, and asks for the page again. From then on every
 * request to our store carries it. Once per document, also when React runs effects twice: a ticket works once, and of two
 * refreshes at a time Next makes a new document.
 */
export function resumeSession(refresh: () => void): Promise<ResumeOutcome> {
  return (outcome ??= resume(refresh));
}

/** Ends the session in this browser, whichever way it is carried, and says so. */
export async function endSession(): Promise<void> {
  const storeHash = currentStore();
  if (storeHash) await fetch(`/stores/${storeHash}/data/session`, { method: 'DELETE' }).catch(() => undefined);
  stopSending?.();
  if (storeHash) forgetSession(storeHash);
  // A whole new document: nothing of the session stays in memory.
  location.replace('/session-ended');
}

async function resume(refresh: () => void): Promise<ResumeOutcome> {
  const storeHash = currentStore();
  if (!storeHash) return 'ended';
  const kept = recallSession(storeHash);
  const token = (await exchangeTicket(storeHash)) ?? (await checkToken(storeHash, kept?.token));
  if (!token) {
    forgetSession(storeHash);
    return 'ended';
  }
  // A router fetch that Next cannot read (a gateway's 502) makes it load the document again, which is this shell again.
  const path = location.pathname;
  const shells = kept?.path === path ? kept.shells.filter((at) => Date.now() - at < LOOP_MS) : [];
  if (shells.length >= MAX_SHELLS) return 'stuck';
  keepSession(storeHash, { token, path, shells: [...shells, Date.now()] });
  stopSending = sendWithFetch(storeHash, token);
  refresh();
  return 'resumed';
}

function currentStore(): string | undefined {
  return /^\/stores\/([^/]+)/.exec(location.pathname)?.[1];
}

async function exchangeTicket(storeHash: string): Promise<string | undefined> {
  if (ticket === undefined) return undefined;
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket, storeHash }),
  });
  return response.ok ? ((await response.json()) as { token: string }).token : undefined;
}

/** Asked before the page is, so that a refused token ends here and not in a circle. */
async function checkToken(storeHash: string, token: string | undefined): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const response = await fetch(`/stores/${storeHash}/data/session`, { headers: { authorization: `Bearer ${token}` } });
  return response.ok ? token : undefined;
}

/** Next looks `fetch` up at each call, so its pages, prefetches, refreshes and actions all pass here, and SWR with them. */
function sendWithFetch(storeHash: string, token: string): () => void {
  const original = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const ours = url.origin === location.origin && `${url.pathname}/`.startsWith(`/stores/${storeHash}/`);
    if (!ours) return original(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    headers.set('authorization', `Bearer ${token}`);
    return original(input, { ...init, headers });
  };
  return () => {
    window.fetch = original;
  };
}
