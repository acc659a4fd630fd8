import { useEffect, useRef } from 'react';
import { fetchJson } from '@/components/shell/fetch-json';
import type { ChangeState, ChangingThing } from '@/lib/webhooks/change-state';

/** How often our own server is asked while the page is visible; it asks its database only. */
const ASK_MS = 5_000;
/** How often the page reads again where no webhook tells of changes. */
const REREAD_MS = 60_000;

/**
 * Calls back when the orders, or one order, changed since the page was drawn: told by BigCommerce's webhooks where the store has
 * them, else every minute. Only while the page is visible; one that becomes visible again asks at once.
 */
export function useChanges(storeHash: string, thing: ChangingThing, onChange: () => void): void {
  const callback = useRef(onChange);
  useEffect(() => {
    callback.current = onChange;
  });
  useEffect(
    () =>
      watch(`/stores/${storeHash}/data/changes?thing=${encodeURIComponent(thing)}`, () => {
        callback.current();
      }),
    [storeHash, thing],
  );
}

/** @returns what ends it */
function watch(path: string, tell: () => void): () => void {
  let seen: string | undefined;
  let toldAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const changed = () => {
    toldAt = Date.now();
    tell();
  };
  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    // A server that does not answer is asked again; the page says by itself when its session is over.
    const state = await fetchJson<ChangeState>(path).catch(() => undefined);
    if (ended) return;
    if (state?.live === true) {
      if (seen !== undefined && seen !== state.version) changed();
      seen = state.version;
    } else if (state && Date.now() - toldAt >= REREAD_MS) changed();
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
