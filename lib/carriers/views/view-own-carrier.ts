import { findCarrier } from '@/lib/carriers/find-carrier';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { findShippoSettings } from '@/lib/carriers/settings/find-shippo-settings';
import { toOwnCarrierView, type OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import { toServiceLevelView, type ServiceLevelView } from '@/lib/carriers/views/service-level-view';
import type { Context } from '@/lib/stores/context';

/** How the store stands to Shippo, as far as a carrier's page needs it. */
export interface ShippoStanding {
  sandbox: boolean;
  /** Of the stored key; null without one. */
  keyMode: 'test' | 'live' | null;
}

/** A carrier's page; serialisable. */
export interface OwnCarrierPageView {
  carrier: OwnCarrierView;
  levels: ServiceLevelView[];
  shippo: ShippoStanding;
}

/** Reads a carrier's page from our own database. @throws AppError `not_found`, or `gone` for one that was deleted */
export async function viewOwnCarrier(context: Context, id: string): Promise<OwnCarrierPageView> {
  const carrier = await findCarrier(context, id);
  const [levels, shippo] = await Promise.all([
    carrier.owner === 'system' ? [] : listAllServiceLevels(context, id),
    findShippoStanding(context),
  ]);
  return {
    carrier: toOwnCarrierView(context, carrier),
    levels: levels.map((level) => toServiceLevelView(context, level)),
    shippo,
  };
}

/** Whether Shippo is skipped, and with which kind of key it is spoken to. */
export async function findShippoStanding(context: Context): Promise<ShippoStanding> {
  const { sandbox, key } = await findShippoSettings(context);
  return { sandbox, keyMode: key?.mode ?? null };
}
