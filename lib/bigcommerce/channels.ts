import { z } from 'zod';
import { listAllDataPages } from '@/lib/bigcommerce/all-pages';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { memoryCache } from '@/lib/bigcommerce/memory-cache';
import { wire } from '@/lib/bigcommerce/wire';

/** Somewhere the merchant sells. */
export interface Channel {
  id: number;
  name: string;
  /** `storefront`, `marketplace`, `pos` … */
  type: string;
  /** `active`, `inactive`, `archived` … */
  status: string;
}

const MINUTE_MS = 60_000;
const keepChannels = memoryCache<Channel[]>({ ttlMs: MINUTE_MS, maxEntries: 200 });

const channel = z.object({ id: wire.id, name: wire.text, type: wire.text, status: wire.text });

/**
 * Every channel of the store. Needs the scope `store_channel_settings_read_only`. Each process keeps them for a minute.
 *
 * @throws AppError `reauthorize` without the scope
 */
export function listChannels(credentials: Credentials): Promise<Channel[]> {
  return keepChannels(credentials.hash, () => listAllDataPages(credentials, '/v3/channels', channel));
}
