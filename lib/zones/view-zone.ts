import { listZones, type Zone } from '@/lib/bigcommerce/zones';
import { listCarrierTroubles, type CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import { methodTypeName } from '@/lib/definitions/method-types/method-types';
import type { RateMethod, RateZone } from '@/lib/definitions/rates/rate-method';
import { AppError } from '@/lib/errors';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { Context } from '@/lib/stores/context';
import { listStorefronts, type Storefront } from '@/lib/stores/list-storefronts';
import { describeCovers, type Covers } from '@/lib/zones/places/describe-covers';
import { findZoneDrift, type ZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { placeNames } from '@/lib/zones/places/place-names';
import { readZone } from '@/lib/zones/read-zone';
import { settingsStyle } from '@/lib/zones/methods/settings-style';
import { summarizeMethod } from '@/lib/zones/methods/summarize-method';
import { toRateMethod } from '@/lib/zones/methods/to-rate-method';
import { zoneNotices, type ZoneNotice } from '@/lib/zones/zone-notices';
import { findZoneOverlaps } from '@/lib/zones/places/zone-overlaps';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';
import { listZoneWarnings } from '@/lib/zones/zone-warnings';

/** A line of a zone's methods. Serialisable. */
export interface MethodRow {
  id: number;
  name: string;
  typeName: string;
  summary: string;
  enabled: boolean;
  isFallback: boolean;
  /** What is known to keep it from quoting, in a few words. */
  trouble: string | null;
}

/** Another zone of the store, to copy a method to. */
export interface OtherZone {
  id: number;
  name: string;
  enabled: boolean;
  covers: Covers;
}

/** What the calculator in the browser needs; of settings only prices. */
export interface ZoneRates {
  zone: RateZone;
  methods: RateMethod[];
  style: SettingsStyle;
  /** None when there is no choice. */
  storefronts: Storefront[];
}

/** The page of one zone. Serialisable. */
export interface ZoneView {
  id: number;
  name: string;
  enabled: boolean;
  covers: Covers;
  methods: MethodRow[];
  notices: ZoneNotice[];
  rates: ZoneRates;
  otherZones: OtherZone[];
  /** What was changed outside this app; null when nothing. */
  drift: ZoneDrift | null;
}

/**
 * A zone and its methods in words, read live, with all other zones for what overlaps. The page is drawn without those when
 * they cannot be read.
 *
 * @throws AppError `not_found` when the store has no such zone
 */
export async function viewZone(context: Context, zoneId: number): Promise<ZoneView> {
  const [reading, zones, storefronts] = await Promise.all([
    readZone(context, zoneId),
    listZones(context.store).catch(noneWhenUnreadable),
    listStorefronts(context.store),
  ]);
  // Afterwards: that a zone has a method of a carrier is known from the reading.
  const troubles = await listCarrierTroubles(context);
  const { stored, methods } = reading;
  const others = zones?.filter(({ id }) => id !== zoneId) ?? [];
  const { id, name, enabled } = stored.zone;
  const overlaps = zones && findZoneOverlaps([stored.zone, ...others]).get(zoneId);
  const examples = overlaps?.flatMap((overlap) => overlap.examples) ?? [];
  const [[covers, ...othersCover], namePlace, drift] = await Promise.all([
    describeCovers(context, [stored.zone, ...others].map(toCovering)),
    placeNames(context, examples),
    findZoneDrift(context, reading),
  ]);
  const style = settingsStyle(context);
  const notices = zoneNotices(listZoneWarnings({ zone: stored.zone, methods, troubles, overlaps }), {
    style,
    namePlace,
  });
  return {
    id,
    name,
    enabled,
    covers: covers ?? { type: stored.zone.type, places: '' },
    methods: methods.map((method) => toRow(method, troubles, style)),
    notices: zones ? notices : [...notices, UNREADABLE],
    rates: {
      zone: toRateZone(stored.zone),
      methods: methods.map((method) => toRateMethod(method, missingCarrier(method, troubles))),
      style,
      storefronts: storefronts && storefronts.length > 1 ? storefronts : [],
    },
    otherZones: others.map((other, index) => ({
      id: other.id,
      name: other.name,
      enabled: other.enabled,
      covers: othersCover[index] ?? { type: other.type, places: '' },
    })),
    drift,
  };
}

const UNREADABLE: ZoneNotice = {
  type: 'info',
  header: 'The other zones could not be read',
  messages: ['So it is not known whether they cover the same places. Reload the page to try again.'],
  links: [],
};

function noneWhenUnreadable(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error;
}

function toCovering({ type, locations }: Zone) {
  return { type, places: locations.slice(0, 3), placeCount: locations.length };
}

type Troubles = ReadonlyMap<string, CarrierTrouble>;

function toRow(method: NormalizedMethod, troubles: Troubles, style: SettingsStyle): MethodRow {
  const { id, name, type, enabled, isFallback } = method;
  const trouble = troubles.get(type);
  return {
    id,
    name,
    typeName: methodTypeName(type),
    summary: summarizeMethod(method, style),
    enabled,
    isFallback,
    trouble: trouble ? TROUBLE_WORDS[trouble.kind] : null,
  };
}

const TROUBLE_WORDS: Record<CarrierTrouble['kind'], string> = {
  not_connected: 'Not connected',
  refused: 'Details refused',
  uncertain: 'Connection uncertain',
};

/** A method's type is its carrier's id; a flat rate's is no carrier's. */
function missingCarrier({ type }: NormalizedMethod, troubles: Troubles): string | null {
  const trouble = troubles.get(type);
  return trouble?.kind === 'not_connected' ? trouble.name : null;
}

function toRateZone({ enabled, freeShipping, handlingFees }: Zone): RateZone {
  return { enabled, freeShipping, handlingFee: handlingFees };
}
