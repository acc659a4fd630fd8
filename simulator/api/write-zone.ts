import type { StoreEntity } from '../entities/store';
import { zoneTypes, type ZoneEntity, type ZoneHandlingFee, type ZoneLocation, type ZoneType } from '../entities/zone';
import { cannotBeWritten, invalidField, V2Error } from '../gateway/errors';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';
import { isFields, readAmount, readBoolean, readText, requireKeys, type Fields } from './body';
import { newPlaces, readPlaces } from './zone-places';

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
  const isNew = zone.id === 0;
  requireKeys(fields, isNew ? ['name', 'type'] : ['name']);
  const type = readType(fields, zone.type);
  if (!isNew && type !== zone.type && sim.flag(store, 'zoneTypeChange') === 'refuse') throw invalidField('type');
  const isReset = sim.flag(store, 'zoneFieldsOmitted') === 'reset';
  const before = isReset ? { ...blankZone(), id: zone.id } : zone;
  const written: ZoneEntity = {
    ...before,
    name: readText(fields, 'name', { fallback: zone.name }),
    type,
    freeShipping: readFreeShipping(fields.free_shipping, before.freeShipping),
    handlingFee: readHandlingFee(fields.handling_fees, before.handlingFee),
    enabled: readBoolean(fields, 'enabled', before.enabled),
  };
  refuseTwins({ sim, store, zone: written });
  if (type === 'global') return { ...written, locations: [] };
  const isUnchanged = fields.locations === undefined && !isReset && type === zone.type && zone.locations.length > 0;
  return isUnchanged ? written : { ...written, locations: writeLocations({ sim, store, zone }, { type, fields }) };
}

/** The locations a zone has after `fields` were written to it. */
function writeLocations({ sim, store, zone }: ZoneWrite, body: { type: ZoneType; fields: Fields }): ZoneLocation[] {
  const places = readPlaces(sim, store, { type: body.type, value: body.fields.locations });
  const isReplaced = sim.flag(store, 'zoneLocationsReplaced') || body.type !== zone.type;
  const kept = isReplaced ? [] : zone.locations;
  const added = isReplaced ? places : newPlaces(kept, places);
  if (body.type === 'zip') refuseTooMany({ sim, store, zone }, kept.length + added.length);
  return [...kept, ...added.map((place) => ({ id: nextId(store, 'zoneLocation'), ...place }))];
}

function refuseTooMany({ sim, store, zone }: ZoneWrite, count: number): void {
  const elsewhere = sim.flag(store, 'zipLimitPer') === 'zone' ? [] : otherZones(store, zone);
  const codes = elsewhere
    .filter(({ type }) => type === 'zip')
    .reduce((sum, other) => sum + other.locations.length, count);
  if (codes <= sim.flag(store, 'zipLocationLimit')) return;
  throw new V2Error(Number(sim.flag(store, 'zipLimitStatus')), 'The zone has too many postal codes.');
}

function refuseTwins({ sim, store, zone }: ZoneWrite): void {
  const others = otherZones(store, zone);
  const isTaken = others.some(({ name }) => name.toLowerCase() === zone.name.toLowerCase());
  if (isTaken && sim.flag(store, 'duplicateZoneNames') === 'refuse') throw invalidField('name');
  const isSecond = zone.type === 'global' && others.some(({ type }) => type === 'global');
  if (isSecond && sim.flag(store, 'secondGlobalZone') === 'refuse') throw invalidField('type');
}

function otherZones(store: StoreEntity, zone: ZoneEntity): ZoneEntity[] {
  return [...store.zones.values()].filter(({ id }) => id !== zone.id);
}

function readType(fields: Fields, fallback: ZoneType): ZoneType {
  const type = readText(fields, 'type', { fallback });
  const known = zoneTypes.find((candidate) => candidate === type);
  if (!known) throw invalidField('type');
  return known;
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
