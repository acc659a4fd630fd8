import { inBackground } from '@/lib/bigcommerce/credentials';
import type { Context } from '@/lib/stores/context';
import { METHODS_MAX_AGE_MS, refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';

/**
 * Brings the kept zones up to date for a page that was drawn from them already: as background work, so that what somebody
 * waits for comes first.
 *
 * @throws AppError when not all could be read
 */
export async function freshenZoneSnapshots(context: Context): Promise<void> {
  const background = { ...context, store: inBackground(context.store) };
  await refreshZoneSnapshots(background, { methodsMaxAgeMs: METHODS_MAX_AGE_MS });
}
