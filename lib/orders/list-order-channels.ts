import { listChannels } from '@/lib/bigcommerce/channels';
import { missingScopes } from '@/lib/definitions/scopes';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/** Where orders come from: a storefront, a marketplace, a till. */
export interface OrderChannel {
  id: number;
  name: string;
}

/** The store's channels, archived ones too, since they have orders; [] when the store did not allow the app to read them. */
export async function listOrderChannels({ store }: Pick<Context, 'store'>): Promise<OrderChannel[]> {
  if (missingScopes(store.scopes).some(({ scope }) => scope === 'store_channel_settings_read_only')) return [];
  try {
    const channels = await listChannels(store);
    return channels.map(({ id, name }) => ({ id, name }));
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
