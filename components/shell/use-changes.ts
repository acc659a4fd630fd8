import { useEffect, useRef } from 'react';
import { fetchJson } from '@/components/shell/fetch-json';
import type { ChangeState, ChangingThing } from '@/lib/webhooks/change-state';

/** How often our own server is asked while the page is visible; it asks its database only. */
const ASK_MS = 5_000;
/** How often the page reads again where no webhook tells of changes. */
const REREAD_MS = 60_000;
/** The same where webhooks tell: BigCommerce turns them off after a while, which is noticed daily only. */
const REREAD_LIVE_MS = 600_000;

/** What a page shows and wants to be told of. */
interface Watched {
  storeHash: string;
  thing: ChangingThing;
  /** The thing's version (readVersion) from before the server read what it drew. */
  drawnVersion: string;
  /** Milliseconds between two words of changes, at least; as often as is asked when left out. */
  everyMs?: number;
}

/**
 * Calls back when the orders, or one order, changed since the server read them for the page: told by BigCommerce's webhooks where
 * the store has them, else every minute. Only while the page is visible; one that becomes visible again asks at once.
 */
export function useChanges({ storeHash, thing, drawnVersion, everyMs = 0 }: Watched, onChange: () => void): void {
  const callback = useRef(onChange);
  useEffect(() => {
    callback.current = onChange;
  });
  useEffect(() => {
    const path = `/stores/${storeHash}/data/changes?thing=${encodeURIComponent(thing)}`;
    return watch(path, { seen: drawnVersion, everyMs }, () => {
      callback.current();
    });
  }, [storeHash, thing, drawnVersion, everyMs]);
}

/** @returns what ends it */
function watch(path: string, { seen, everyMs }: { seen: string; everyMs: number }, tell: () => void): () => void {
  let newsAt = -Infinity;
  let toldAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const follow = (state: ChangeState) => {
    const now = Date.now();
    const isNews = state.live && state.version !== seen && now - newsAt >= everyMs;
    if (!isNews && now - toldAt < (state.live ? REREAD_LIVE_MS : REREAD_MS)) return;
    toldAt = now;
    if (isNews) newsAt = now;
    if (state.live) seen = state.version;
    tell();
  };
  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    // A server that does not answer is asked again; the page says by itself when its session is over.
    const state = await fetchJson<ChangeState>(path).catch(() => undefined);
    if (ended) return;
    if (state) follow(state);
    next();
  };
  const next = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ASK_MS);
  };
  const onVisible = () => {
    clearTimeout(timer);
    void ask();
  };
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
