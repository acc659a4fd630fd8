import type { SimulatorContext } from '../simulator';
import { findShippoKey, isBadKey, type ShippoKeyEntity } from './shippo-key';
import { ShippoError } from './shippo-error';

/** The key in `Authorization: ShippoToken …`; null without one. It need not be a good one. */
export function presentedKey(headers: Headers): string | null {
  return /^ShippoToken\s+(\S+)\s*$/.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

/** Whose call it is. Throws 401 without a key, and for one that is malformed, bad or revoked. */
export function authenticateShippo(sim: SimulatorContext, headers: Headers): ShippoKeyEntity {
  const key = presentedKey(headers);
  const found = key === null ? null : findShippoKey(sim, key);
  if (!found || found.isRevoked || isBadKey(found.key)) throw refusal(sim, found);
  found.calls += 1;
  return found;
}

/** Shippo docs: status codes. All these shapes are documented, and none of them for 401. */
function refusal(sim: SimulatorContext, key: ShippoKeyEntity | null): ShippoError {
  const text = 'The API token is missing or not valid.';
  switch (sim.flag(key, 'shippoRefusedKeyBody')) {
    case 'detail':
      return new ShippoError(401, { detail: text });
    case 'title':
      return new ShippoError(401, { title: 'Unauthorized', detail: text });
    case 'message':
      return new ShippoError(401, { message: text });
    case 'error':
      return new ShippoError(401, { error: text });
    case 'list':
      return new ShippoError(401, { __all__: [text] });
    case 'text':
      return new ShippoError(401, text);
  }
}
