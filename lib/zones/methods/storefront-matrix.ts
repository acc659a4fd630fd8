import { findMethodType } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';
import { listStorefronts, type Storefront } from '@/lib/stores/list-storefronts';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/** A method and the storefronts it is offered on. Serialisable. */
export interface StorefrontRow {
  zoneId: number;
  zoneName: string;
  methodId: number;
  name: string;
  enabled: boolean;
  /** BigCommerce docs: static free shipping cannot be limited to storefronts. */
  isFixed: boolean;
  /** Ids of channels, other kinds than storefronts among them, sorted; null when BigCommerce does not say. */
  channelIds: number[] | null;
}

export interface StorefrontMatrix {
  /** Undefined when BigCommerce cannot tell, or the app may not ask. */
  storefronts: Storefront[] | undefined;
  /** By zone, then method. Empty for a store without a choice. */
  rows: StorefrontRow[];
}

/** Which method is offered on which storefront, read live. Throws AppError. */
export async function readStorefrontMatrix(context: Context): Promise<StorefrontMatrix> {
  const storefronts = await listStorefronts(context.store);
  if (storefronts === undefined || storefronts.length < 2) return { storefronts, rows: [] };
  const zones = await refreshZoneSnapshots(context);
  const rows = zones.flatMap(({ zone, methods }) => methods.map((method) => toRow(zone, method)));
  return { storefronts, rows };
}

function toRow(
  zone: { id: number; name: string },
  { id, name, type, enabled, channelIds }: NormalizedMethod,
): StorefrontRow {
  const isFixed = findMethodType(type)?.isOnEveryStorefront ?? false;
  return { zoneId: zone.id, zoneName: zone.name, methodId: id, name, enabled, isFixed, channelIds };
}
