import type { ShippoKeyEntity } from './shippo-key';
import type { SignIn } from './sign-in';

/** All that Shippo keeps, gone on reset. */
export interface ShippoState {
  /** By key. */
  keys: Map<string, ShippoKeyEntity>;
  /** Begun and not decided yet, by id. */
  signIns: Map<string, SignIn>;
}

export function createShippoState(): ShippoState {
  return { keys: new Map(), signIns: new Map() };
}
