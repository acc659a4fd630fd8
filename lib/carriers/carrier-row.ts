import type { Carrier, ShippoLink } from '@/lib/carriers/carrier';
import type { CarrierCode } from '@/lib/definitions/carrier-codes';
import { systemCarriersSince, type SystemCarrier } from '@/lib/definitions/system-carriers';
import type { Carrier as CarrierRow } from '@/lib/generated/prisma/client';

/** A carrier as its row has it. */
export function toCarrier(row: CarrierRow): Carrier {
  const { id, name, code, accountNumber, visibility, mode, createdAt, updatedAt } = row;
  return {
    id,
    name,
    code: code as CarrierCode | null,
    accountNumber,
    visibility,
    owner: 'account',
    mode,
    shippo: toLink(row),
    createdAt,
    updatedAt,
  };
}

/** A carrier that every store has. */
export function toSystemCarrier({ id, code, name }: SystemCarrier): Carrier {
  return {
    id,
    name,
    code,
    accountNumber: null,
    visibility: 'visible',
    owner: 'system',
    mode: null,
    shippo: null,
    createdAt: systemCarriersSince,
    updatedAt: systemCarriersSince,
  };
}

function toLink(row: CarrierRow): ShippoLink | null {
  if (row.shippoAccountId === null) return null;
  return {
    accountId: row.shippoAccountId,
    status: row.shippoStatus ?? 'disconnected',
    verification: row.verification,
    isAdopted: row.shippoAdopted,
    checkedAt: row.shippoCheckedAt ?? row.createdAt,
  };
}
