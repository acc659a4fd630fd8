import type { Zone, ZoneLocation } from '@/lib/bigcommerce/zones';

/**
 * Another zone of the store that covers some of the same places:
 * - `same`      both name the same country, state or postal code, or both are the rest of the world
 * - `contains`  this zone names a country of which the other one names a part
 * - `inside`    the other way round
 */
export interface ZoneOverlap {
  zoneId: number;
  name: string;
  enabled: boolean;
  kind: 'same' | 'contains' | 'inside';
  /** In how many places; 0 for the rest of the world. */
  count: number;
  /** The first of them, as the zone that names the smaller place spells them. */
  examples: ZoneLocation[];
}

const EXAMPLES = 3;

/**
 * Which of the zones cover the same places, by zone id. Whether a postal code lies in a state cannot be told from BigCommerce's
 * data, so zones of these two types are not compared. One pass over all places: 120,000 postal codes take about 0.1 s.
 */
export function findZoneOverlaps(zones: readonly Zone[]): ReadonlyMap<number, readonly ZoneOverlap[]> {
  const pairs = new Pairs(zones);
  const named = new Map<string, number[]>();
  for (const [index, zone] of zones.entries()) {
    if (zone.type === 'global') addPlace({ pairs, named }, index, WORLD);
    for (const place of zone.locations) addPlace({ pairs, named }, index, place);
  }
  for (const [index, zone] of zones.entries()) {
    for (const place of zone.locations) {
      if (place.stateIso2 === undefined && place.zip === undefined) continue;
      const countries = named.get(placeKey({ countryIso2: place.countryIso2 })) ?? [];
      for (const country of countries) if (country !== index) pairs.nest(country, index, place);
    }
  }
  return pairs.byZone();
}

/** A global zone names no place; two of them name the same one. */
const WORLD: ZoneLocation = { countryIso2: '*' };

interface Index {
  pairs: Pairs;
  named: Map<string, number[]>;
}

function addPlace({ pairs, named }: Index, index: number, place: ZoneLocation): void {
  const key = placeKey(place);
  const others = named.get(key);
  if (!others) {
    named.set(key, [index]);
    return;
  }
  // BigCommerce lets a zone name a place twice.
  if (others.at(-1) === index) return;
  for (const other of others) pairs.share(other, index, place);
  others.push(index);
}

/** The same place is the same text, however a postal code is spaced. */
function placeKey({ countryIso2, stateIso2 = '', zip = '' }: ZoneLocation): string {
  return `${countryIso2}|${stateIso2}|${zip.replaceAll(/[\s-]/g, '').toUpperCase()}`;
}

/** What was found between two zones, from both sides. */
class Pairs {
  readonly #found = new Map<
    string,
    { one: number; other: number; overlap: Omit<ZoneOverlap, 'zoneId' | 'name' | 'enabled'> }
  >();

  constructor(private readonly zones: readonly Zone[]) {}

  share(one: number, other: number, place: ZoneLocation): void {
    this.#count({ one, other, kind: 'same' }, place);
    this.#count({ one: other, other: one, kind: 'same' }, place);
  }

  nest(outer: number, inner: number, place: ZoneLocation): void {
    this.#count({ one: outer, other: inner, kind: 'contains' }, place);
    this.#count({ one: inner, other: outer, kind: 'inside' }, place);
  }

  byZone(): ReadonlyMap<number, readonly ZoneOverlap[]> {
    const byZone = new Map<number, ZoneOverlap[]>();
    for (const { one, other, overlap } of this.#found.values()) {
      const [zone, otherZone] = [this.zones[one], this.zones[other]];
      if (!zone || !otherZone) continue;
      const { id: zoneId, name, enabled } = otherZone;
      byZone.set(zone.id, [...(byZone.get(zone.id) ?? []), { zoneId, name, enabled, ...overlap }]);
    }
    return byZone;
  }

  #count({ one, other, kind }: { one: number; other: number; kind: ZoneOverlap['kind'] }, place: ZoneLocation): void {
    const key = `${one}|${other}|${kind}`;
    const found = this.#found.get(key) ?? { one, other, overlap: { kind, count: 0, examples: [] } };
    this.#found.set(key, found);
    if (place === WORLD) return;
    found.overlap.count += 1;
    if (found.overlap.examples.length < EXAMPLES) found.overlap.examples.push(place);
  }
}
