import { blankMethod, writeMethod } from '../api/write-method';
import { blankZone, writeZone } from '../api/write-zone';
import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import type { ZoneEntity } from '../entities/zone';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';

type Fields = Record<string, unknown>;

/** Adds a zone from the API's own keys; `{}` covers the United States. Throws V2Error 400 as the API does. */
export function addZone(sim: SimulatorContext, store: StoreEntity, fields: Fields = {}): ZoneEntity {
  const places = fields.type === undefined ? { type: 'country', locations: [{ country_iso2: 'US' }] } : {};
  const zone = writeZone({ sim, store, zone: blankZone() }, { name: 'United States', ...places, ...fields });
  zone.id = nextId(store, 'zone');
  store.zones.set(zone.id, zone);
  return zone;
}

/** Adds a method to a zone from the API's own keys; `{}` is a flat rate per order. Throws V2Error 400 as the API does. */
export function addMethod(
  sim: SimulatorContext,
  { store, zone }: { store: StoreEntity; zone: ZoneEntity },
  fields: Fields = {},
): MethodEntity {
  const flat = fields.type === undefined ? { type: 'perorder', settings: { rate: 9 } } : {};
  const method = writeMethod(
    { sim, store, method: blankMethod(store, zone.id) },
    { name: 'Flat rate', ...flat, ...fields },
  );
  method.id = nextId(store, 'method');
  store.methods.set(method.id, method);
  return method;
}
