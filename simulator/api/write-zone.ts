import type { StoreEntity } from '../entities/store';
import { zoneTypes, type ZoneEntity, type ZoneHandlingFee, type ZoneLocation, type ZoneType } from '../entities/zone';
import { cannotBeWritten, invalidField, V2Error } from '../gateway/errors';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';
import { isFields, readAmount, readBoolean, readText, requireKeys, type Fields } from './body';

interface ZoneWrite {
  sim: SimulatorContext;
  store: StoreEntity;
  /** What is there before; left as it is. */
  zone: ZoneEntity;
}

/** A zone before anything was written: id 0, to be replaced. */
export function blankZone(): ZoneEntity {
  return {
    id: 0,
    name: '',
    type: 'global',
    locations: [],
    freeShipping: { enabled: false, minimumSubTotal: '0.0000', excludeFixedShippingProducts: false },
    handlingFee: null,
    enabled: true,
  };
}

/** A new zone with the body of a POST or PUT laid over. `name` is required for both. Throws 400. BigCommerce docs: shipping V2. */
export function writeZone({ sim, store, zone }: ZoneWrite, fields: Fields): ZoneEntity {
  if ('id' in fields) throw cannotBeWritten('id');
  requireKeys(fields, zone.id === 0 ? ['name', 'type'] : ['name']);
  const type = readType(fields, zone.type);
  const written: ZoneEntity = {
    ...zone,
    name: readText(fields, 'name', { fallback: zone.name }),
    type,
    freeShipping: readFreeShipping(fields.free_shipping, zone.freeShipping),
    handlingFee: readHandlingFee(fields.handling_fees, zone.handlingFee),
    enabled: readBoolean(fields, 'enabled', zone.enabled),
  };
  if (type === 'global') return { ...written, locations: [] };
  const places = fields.locations === undefined ? null : readPlaces(fields.locations, type);
  if (!places && (zone.locations.length === 0 || type !== zone.type)) throw invalidField('locations');
  const kept = places && sim.flag(store, 'zoneLocationsReplaced') ? [] : zone.locations;
  if (type === 'zip' && kept.length + (places?.length ?? 0) > sim.flag(store, 'zipLocationLimit')) {
    throw new V2Error(Number(sim.flag(store, 'zipLimitStatus')), 'The zone has too many postal codes.');
  }
  const added = (places ?? []).map((place) => ({ id: nextId(store, 'zoneLocation'), ...place }));
  return { ...written, locations: [...kept, ...added] };
}

function readType(fields: Fields, fallback: ZoneType): ZoneType {
  const type = readText(fields, 'type', { fallback });
  const known = zoneTypes.find((candidate) => candidate === type);
  if (!known) throw invalidField('type');
  return known;
}

function readPlaces(value: unknown, type: ZoneType): Omit<ZoneLocation, 'id'>[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidField('locations');
  return value.map((place: unknown) => {
    if (!isFields(place)) throw invalidField('locations');
    const countryIso2 = place.country_iso2;
    if (typeof countryIso2 !== 'string' || !/^[A-Z]{2}$/.test(countryIso2)) throw invalidField('country_iso2');
    if (type === 'state') return { countryIso2, stateIso2: readPart(place, 'state_iso2') };
    if (type === 'zip') return { countryIso2, zip: readPart(place, 'zip') };
    return { countryIso2 };
  });
}

function readPart(place: Fields, key: string): string {
  const value = place[key];
  if (typeof value !== 'string' || value === '') throw invalidField(key);
  return value;
}

function readFreeShipping(value: unknown, before: ZoneEntity['freeShipping']): ZoneEntity['freeShipping'] {
  if (value === undefined) return before;
  if (!isFields(value)) throw invalidField('free_shipping');
  return {
    enabled: readBoolean(value, 'enabled', before.enabled),
    minimumSubTotal: Number(readAmount(value, 'minimum_sub_total', before.minimumSubTotal)).toFixed(4),
    excludeFixedShippingProducts: readBoolean(
      value,
      'exclude_fixed_shipping_products',
      before.excludeFixedShippingProducts,
    ),
  };
}

function readHandlingFee(value: unknown, before: ZoneHandlingFee | null): ZoneHandlingFee | null {
  if (value === undefined) return before;
  if (!isFields(value)) throw invalidField('handling_fees');
  const displaySeparately = readBoolean(value, 'display_separately', before?.displaySeparately ?? false);
  if ('percentage_surcharge' in value) {
    if ('fixed_surcharge' in value) throw invalidField('handling_fees');
    return { kind: 'percentage', amount: readAmount(value, 'percentage_surcharge', '0'), displaySeparately };
  }
  const amount = readAmount(value, 'fixed_surcharge', before?.kind === 'fixed' ? before.amount : '0');
  return { kind: 'fixed', amount, displaySeparately };
}
