import { carrierName } from '@/lib/definitions';
import { methodTypeName } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { describeCovers, type Covers } from '@/lib/zones/describe-covers';
import { listDisconnectedCarriers } from '@/lib/zones/list-disconnected-carriers';
import { readZone } from '@/lib/zones/read-zone';
import { summarizeMethod } from '@/lib/zones/summarize-method';
import type { NormalizedMethod } from '@/lib/zones/zone-snapshot';

/** A line of a zone's methods. Serialisable. */
export interface MethodRow {
  id: number;
  name: string;
  typeName: string;
  summary: string;
  enabled: boolean;
  isFallback: boolean;
  /** The carrier without whose connection it cannot quote, when that is known to be missing. */
  missingCarrier: { id: string; name: string } | null;
}

/** The page of one zone. Serialisable. */
export interface ZoneView {
  id: number;
  name: string;
  enabled: boolean;
  covers: Covers;
  methods: MethodRow[];
}

/** A zone and its methods in words, read live. Throws AppError, `not_found` when the store has no such zone. */
export async function viewZone(context: Context, zoneId: number): Promise<ZoneView> {
  const { zone, methods } = await readZone(context, zoneId);
  const [[covers], disconnected] = await Promise.all([
    describeCovers(context, [zone]),
    listDisconnectedCarriers(context),
  ]);
  const style = { currency: context.store.facts.currency, locale: localeOf(context).locale };
  return {
    id: zone.id,
    name: zone.name,
    enabled: zone.enabled,
    covers: covers ?? { type: zone.type, places: '' },
    methods: methods.map((method) => ({
      id: method.id,
      name: method.name,
      typeName: methodTypeName(method.type),
      summary: summarizeMethod(method, style),
      enabled: method.enabled,
      isFallback: method.isFallback,
      missingCarrier: missingCarrier(method, disconnected),
    })),
  };
}

/** A method's type is its carrier's id; a flat rate's is no carrier's. */
function missingCarrier({ type }: NormalizedMethod, disconnected: ReadonlySet<string>): MethodRow['missingCarrier'] {
  return disconnected.has(type) ? { id: type, name: carrierName(type) } : null;
}
