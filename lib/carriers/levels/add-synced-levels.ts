import type { Prisma, ServiceLevel as ServiceLevelRow } from '@/lib/generated/prisma/client';
import { newId } from '@/lib/new-id';
import type { ShippoServiceLevel } from '@/lib/shippo/carrier-account';

/** One carrier of one store. */
export interface CarrierKey {
  storeHash: string;
  carrierId: string;
}

/**
 * Stores the services that Shippo offers and the carrier does not have yet, hidden and none of them the default. A code that a
 * level has already gets a number behind it: the code is the merchant's, the token is Shippo's.
 */
export async function addSyncedLevels(
  tx: Prisma.TransactionClient,
  { storeHash, carrierId }: CarrierKey,
  { offered, present }: { offered: readonly ShippoServiceLevel[]; present: readonly ServiceLevelRow[] },
): Promise<ServiceLevelRow[]> {
  const tokens = new Set(present.map(({ token }) => token));
  const codes = new Set(present.map(({ code }) => code));
  const rows = [];
  for (const { name, token } of offered) {
    if (tokens.has(token)) continue;
    tokens.add(token);
    const code = freeCode(token, codes);
    codes.add(code);
    const level = { id: newId('crop'), storeHash, carrierId, name: name || token, code, token };
    rows.push({ ...level, visibility: 'hidden' as const, origin: 'shippo' as const });
  }
  return rows.length === 0 ? [] : tx.serviceLevel.createManyAndReturn({ data: rows });
}

function freeCode(token: string, taken: ReadonlySet<string>): string {
  let code = token;
  for (let number = 2; taken.has(code); number += 1) code = `${token}_${number}`;
  return code;
}
