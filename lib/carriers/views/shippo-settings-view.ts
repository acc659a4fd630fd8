import { findShippoSettings } from '@/lib/carriers/settings/find-shippo-settings';
import type { Context } from '@/lib/stores/context';
import { toMoment, type Moment } from '@/lib/stores/moment';

/** What Settings shows of Shippo, without the key; serialisable. */
export interface ShippoSettingsView {
  sandbox: boolean;
  key: {
    mode: 'test' | 'live';
    lastFour: string;
    saved: Moment;
    savedBy: string;
    /** Shippo was asked when it was saved, and took it. */
    accepted: boolean;
  } | null;
}

export async function viewShippoSettings(context: Context): Promise<ShippoSettingsView> {
  const { sandbox, key } = await findShippoSettings(context);
  if (!key) return { sandbox, key: null };
  const { mode, lastFour, savedAt, savedBy, accepted } = key;
  return { sandbox, key: { mode, lastFour, saved: toMoment(context, savedAt), savedBy, accepted } };
}
