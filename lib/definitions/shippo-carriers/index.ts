import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import { fedex } from '@/lib/definitions/shippo-carriers/fedex';
import type { ShippoCarrierDefinition, ShippoWay } from '@/lib/definitions/shippo-carriers/shippo-carrier';
import { ups } from '@/lib/definitions/shippo-carriers/ups';
import { usps } from '@/lib/definitions/shippo-carriers/usps';

/** Every carrier that is connected through Shippo, in alphabetical order of the names. */
export const shippoCarriers: Readonly<Record<ShippoCode, ShippoCarrierDefinition>> = { fedex, ups, usps };

/** One of a carrier's ways to connect. */
export function findWay(code: ShippoCode, wayId: string): ShippoWay | undefined {
  return shippoCarriers[code].ways.find(({ id }) => id === wayId);
}
