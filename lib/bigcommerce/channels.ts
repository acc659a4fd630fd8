import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { memoryCache } from '@/lib/bigcommerce/memory-cache';
import { listOf, wire } from '@/lib/bigcommerce/wire';

/** Somewhere the merchant sells. */
export interface Channel {
  id: number;
  name: string;
  /** `storefront`, `marketplace`, `pos` … */
  type: string;
  /** `active`, `inactive`, `archived` … */
  status: string;
}

const PAGE_SIZE = 250;
const MINUTE_MS = 60_000;
const keepChannels = memoryCache<Channel[]>({ ttlMs: MINUTE_MS, maxEntries: 200 });

const channels = z.object({
  data: listOf(z.object({ id: wire.id, name: wire.text, type: wire.text, status: wire.text })),
});

/**
 * Every channel of the store. Needs the scope `store_channel_settings_read_only`. Each process keeps them for a minute.
 *
 * @throws AppError `reauthorize` without the scope
 */
export function listChannels(credentials: Credentials): Promise<Channel[]> {
  return keepChannels(credentials.hash, () => readChannels(credentials));
}

async function readChannels(credentials: Credentials): Promise<Channel[]> {
  const found: Channel[] = [];
  for (let page = 1; ; page += 1) {
    const call = { method: 'GET', path: '/v3/channels', query: { page, limit: PAGE_SIZE } } as const;
    const { data } = await request(credentials, call, channels);
    found.push(...data);
    if (data.length < PAGE_SIZE) return found;
  }
}
