import { memoryCache } from '@/lib/bigcommerce/memory-cache';
import { getStore, type StoreInformation } from '@/lib/bigcommerce/store';
import { AppError } from '@/lib/errors';
import type { PackingSlipSender } from '@/lib/packing-slips/packing-slip';
import type { Context } from '@/lib/stores/context';

const stores = memoryCache<StoreInformation>({ ttlMs: 10 * 60 * 1000, maxEntries: 200 });

/** Who sends a store's parcels. While BigCommerce cannot say, it is the store's name alone: slips do not wait for a logo. */
export async function packingSlipSender({ store }: Pick<Context, 'store'>): Promise<PackingSlipSender> {
  try {
    return toSender(await stores(store.hash, () => getStore(store)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { name: store.facts.name, lines: [], logoUrl: null };
  }
}

function toSender({ name, address, phone, logoUrl }: StoreInformation): PackingSlipSender {
  const lines = [...address.split('\n'), phone].map((line) => line.trim()).filter(Boolean);
  return { name, lines, logoUrl: logoUrl !== null && isAllowed(logoUrl) ? logoUrl : null };
}

/** Whether the pages' content security policy lets the image be shown. */
function isAllowed(logoUrl: string): boolean {
  if (!URL.canParse(logoUrl)) return false;
  const { protocol, hostname } = new URL(logoUrl);
  return protocol === 'https:' && /\.(my)?bigcommerce\.com$/.test(hostname);
}
