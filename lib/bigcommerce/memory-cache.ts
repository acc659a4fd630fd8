interface Entry<T> {
  value: Promise<T>;
  until: number;
}

/**
 * Keeps answers that hardly change in this process's memory. Callers who ask at the same time share one call; failures are not
 * kept; the oldest entry makes room for the newest.
 */
export function memoryCache<T>({ ttlMs, maxEntries }: { ttlMs: number; maxEntries: number }) {
  const entries = new Map<string, Entry<T>>();
  return (key: string, load: () => Promise<T>, now = Date.now()): Promise<T> => {
    const kept = entries.get(key);
    if (kept && kept.until > now) return kept.value;
    entries.delete(key);
    const [oldest] = entries.keys();
    if (entries.size >= maxEntries && oldest !== undefined) entries.delete(oldest);
    const entry = { value: load(), until: now + ttlMs };
    entries.set(key, entry);
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry.value;
  };
}
