import { findShippoKey, type ShippoKeyEntity } from '../shippo/shippo-key';
import type { SimulatorContext } from '../simulator';
import type { Tenant } from '../tenant';
import { ControlError } from './parse-body';
import { findStore } from './require-store';

/** The store of an optional hash, or what belongs to a Shippo key; null when none is given. Throws ControlError 404. */
export function findTenant(sim: SimulatorContext, name: string | undefined): Tenant | null {
  return name?.startsWith('shippo_') ? requireShippoKey(sim, name) : findStore(sim, name);
}

/** What belongs to a Shippo key, made at its first use. Throws ControlError 404 for what is no key. */
export function requireShippoKey(sim: SimulatorContext, key: string): ShippoKeyEntity {
  const found = findShippoKey(sim, key);
  if (!found) throw new ControlError(404, `${key} is no Shippo key: they begin with shippo_test_ or shippo_live_.`);
  return found;
}
