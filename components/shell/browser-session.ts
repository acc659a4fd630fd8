import { forgetSession, keepSession, recallSession } from '@/components/shell/kept-session';

/** `stuck`: nobody refused the session, but the server does not answer, or the page keeps coming back as the shell. */
export type ResumeOutcome = 'resumed' | 'ended' | 'stuck';

/** How often the shell may come up before a page is drawn. */
const MAX_SHELLS = 3;
/** Pauses between the tries to exchange a ticket, which a hiccup of the server should not cost. */
const TICKET_PAUSES_MS = [500, 1_500];

let ticket: string | undefined;
let outcome: Promise<ResumeOutcome> | undefined;
let resumed: { storeHash: string; token: string } | undefined;
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

/** A page came in place of the shell, so the next shell is not part of a circle. */
export function pageDrawn(): void {
  if (resumed) keepSession(resumed.storeHash, { token: resumed.token, shells: 0 });
}

/** Ends the session in this browser, whichever way it is carried, and says so. */
export async function endSession(): Promise<void> {
  const storeHash = currentStore();
  if (storeHash) await fetch(`/stores/${storeHash}/data/session`, { method: 'DELETE' }).catch(() => undefined);
  stopSending?.();
  resumed = undefined;
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
  const shells = kept?.shells ?? 0;
  const isStuck = shells >= MAX_SHELLS;
  keepSession(storeHash, { token, shells: isStuck ? 0 : shells + 1 });
  if (isStuck) return 'stuck';
  resumed = { storeHash, token };
  stopSending = sendWithFetch(storeHash, token);
  refresh();
  return 'resumed';
}

function currentStore(): string | undefined {
  return /^\/stores\/([^/]+)/.exec(location.pathname)?.[1];
}

/** @throws when the server answers none of the tries; the ticket is back in the address then, for the next load */
async function exchangeTicket(storeHash: string, pauses = TICKET_PAUSES_MS): Promise<string | undefined> {
  if (ticket === undefined) return undefined;
  const body = JSON.stringify({ ticket, storeHash });
  try {
    const response = await ask('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return response && ((await response.json()) as { token: string }).token;
  } catch (error) {
    const [pause, ...further] = pauses;
    if (pause === undefined) {
      history.replaceState(history.state, '', `${location.pathname}${location.search}#ticket=${ticket}`);
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    return exchangeTicket(storeHash, further);
  }
}

/** Asked before the page is, so that a refused token ends here and not in a circle. */
async function checkToken(storeHash: string, token: string | undefined): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const headers = { authorization: `Bearer ${token}` };
  return (await ask(`/stores/${storeHash}/data/session`, { headers })) && token;
}

/**
 * @returns undefined when the server refused: only its 401 says that a session is over
 * @throws when it said nothing of the kind: a gateway's 502, a network that is down
 */
async function ask(url: string, init: RequestInit): Promise<Response | undefined> {
  const response = await fetch(url, init);
  if (response.status === 401) return undefined;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
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
