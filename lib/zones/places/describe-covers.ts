import { zoneTypeName } from '@/lib/definitions/zone-form/zone-types';
import { joinNames } from '@/lib/format/join-names';
import type { Context } from '@/lib/stores/context';
import { placeNames, type NamePlace } from '@/lib/zones/places/place-names';
import type { ZoneSummary } from '@/lib/zones/snapshots/zone-snapshot';

/** What a zone covers, in words. */
export interface Covers {
  type: string;
  /** The first few places and how many more; empty for the rest of the world. */
  places: string;
}

/** What it takes to tell; the first places are enough. */
type Covering = Pick<ZoneSummary, 'type' | 'places' | 'placeCount'>;

const SHOWN = 3;

/** What each of the zones covers, in their order. */
export async function describeCovers(context: Context, zones: readonly Covering[]): Promise<Covers[]> {
  const namePlace = await placeNames(
    context,
    zones.flatMap(({ places }) => places.slice(0, SHOWN)),
  );
  return zones.map((zone) => toCovers(zone, namePlace));
}

function toCovers({ type, places, placeCount }: Covering, namePlace: NamePlace): Covers {
  const shown = places.slice(0, SHOWN).map(namePlace);
  const more = placeCount - shown.length;
  const names = more > 0 ? [...shown, `${new Intl.NumberFormat('en-US').format(more)} more`] : shown;
  return { type: zoneTypeName(type), places: names.length === 0 ? '' : joinNames(names) };
}
