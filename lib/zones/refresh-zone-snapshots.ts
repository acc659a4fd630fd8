import type { Context } from '@/lib/stores/context';
import type { ZoneSnapshot } from '@/lib/zones/zone-snapshot';

interface Options {
  /** Snapshots younger than this are taken as they are; 0, the default, reads everything. */
  maxAgeMs?: number;
}

/** The store's zones and their methods, read from BigCommerce and kept; zones that are gone are forgotten. Throws AppError. */
export function refreshZoneSnapshots(_context: Context, _options: Options = {}): Promise<ZoneSnapshot[]> {
  return Promise.reject(new Error('waits for lib/bigcommerce'));
}
