import { listChannels } from '@/lib/bigcommerce/channels';
import { missingScopes } from '@/lib/definitions/scopes';
import { AppError } from '@/lib/errors';
import type { ConnectedStore } from '@/lib/stores/context';

/** A website of the store. */
export interface Storefront {
  /** The channel's. */
  id: number;
  name: string;
}

/**
 * The store's storefronts that are not archived. Undefined when the store did not grant the optional permission or
 * BigCommerce cannot tell right now: nothing depends on it.
 */
export async function listStorefronts(store: ConnectedStore): Promise<Storefront[] | undefined> {
  if (missingScopes(store.scopes).some(({ scope }) => scope === 'store_channel_settings_read_only')) return undefined;
  try {
    const channels = await listChannels(store);
    return channels
      .filter(({ type, status }) => type === 'storefront' && status !== 'archived')
      .map(({ id, name }) => ({ id, name }));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
