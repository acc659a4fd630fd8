import type { Carrier, CarrierMode } from '@/lib/carriers/carrier';
import { toShippoConnection, type ShippoConnection } from '@/lib/carriers/views/shippo-connection';
import { isShippoCode, type ShippoCode } from '@/lib/definitions/carrier-codes';
import { findSystemCarrier } from '@/lib/definitions/system-carriers';
import type { Context } from '@/lib/stores/context';

/** A carrier of the merchant's own, or one that every store has, as pages show it; serialisable. */
export interface OwnCarrierView {
  id: string;
  name: string;
  kind: 'shippo' | 'own' | 'system';
  /** Of a carrier that goes through Shippo. */
  code: ShippoCode | null;
  accountNumber: string | null;
  isVisible: boolean;
  mode: CarrierMode | null;
  connection: ShippoConnection;
  /** Its account was at Shippo before. */
  isAdopted: boolean;
  /** What a carrier is for that every store has. */
  description: string | null;
}

export function toOwnCarrierView(context: Context, carrier: Carrier): OwnCarrierView {
  const { id, name, code, accountNumber, visibility, mode, owner, shippo } = carrier;
  const shippoCode = isShippoCode(code) ? code : null;
  return {
    id,
    name,
    kind: owner === 'system' ? 'system' : shippoCode ? 'shippo' : 'own',
    code: shippoCode,
    accountNumber,
    isVisible: visibility === 'visible',
    mode,
    connection: toShippoConnection(context, carrier),
    isAdopted: shippo?.isAdopted ?? false,
    description: findSystemCarrier(id)?.description ?? null,
  };
}
