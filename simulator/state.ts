import type { GrantCode } from './entities/grant-code';
import type { CallbackDelivery } from './entities/callback-delivery';
import type { StoreEntity } from './entities/store';
import { createShippoState, type ShippoState } from './shippo/shippo-state';

/** All that lives in memory and is gone on reset. */
export interface SimulatorState {
  /** By store hash. */
  stores: Map<string, StoreEntity>;
  /** By code. */
  grantCodes: Map<string, GrantCode>;
  /** What the app answered to uninstall and remove_user, oldest first. */
  deliveries: CallbackDelivery[];
  shippo: ShippoState;
}

export function createState(): SimulatorState {
  return { stores: new Map(), grantCodes: new Map(), deliveries: [], shippo: createShippoState() };
}
