/** What outlives a load of the document in a browser without cookies. */
export interface KeptSession {
  token: string;
  /** How often the shell came up since a page was last drawn. */
  shells: number;
}

let beforeUnload: (() => void) | undefined;

/**
 * Keeps the session over a reload: in sessionStorage, and in the history entry, whose state stays even in browsers that
 * refuse third parties all storage. Keys carry the store, because frames of two stores in one tab share both.
 */
export function keepSession(storeHash: string, kept: KeptSession): void {
  withStorage((storage) => {
    storage.setItem(keyOf(storeHash), JSON.stringify(kept));
  });
  stopKeeping();
  beforeUnload = () => {
    writeState(keyOf(storeHash), kept);
  };
  addEventListener('beforeunload', beforeUnload); // At pagehide it would be too late: the entry is gone by then.
}

/** What keepSession kept, before or after a reload. */
export function recallSession(storeHash: string): KeptSession | undefined {
  const key = keyOf(storeHash);
  const stored = withStorage((storage) => storage.getItem(key));
  return parseKept(stored ?? undefined) ?? parseKept(readState()[key]);
}

/** Leaves nothing behind in this browser. */
export function forgetSession(storeHash: string): void {
  stopKeeping();
  withStorage((storage) => {
    storage.removeItem(keyOf(storeHash));
  });
  writeState(keyOf(storeHash), undefined);
}

function keyOf(storeHash: string): string {
  return `carrier-desk:${storeHash}`;
}

function stopKeeping(): void {
  if (beforeUnload) removeEventListener('beforeunload', beforeUnload);
  beforeUnload = undefined;
}

/** Even naming sessionStorage throws where third-party data is blocked. */
function withStorage<Value>(run: (storage: Storage) => Value): Value | undefined {
  try {
    return run(sessionStorage);
  } catch {
    return undefined;
  }
}

function readState(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
}

function writeState(key: string, kept: KeptSession | undefined): void {
  history.replaceState({ ...readState(), [key]: kept && JSON.stringify(kept) }, '');
}

function parseKept(text: unknown): KeptSession | undefined {
  return typeof text === 'string' ? (JSON.parse(text) as KeptSession) : undefined;
}
