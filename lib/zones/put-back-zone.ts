import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import { writeZone } from '@/lib/zones/update-zone';

const NO_FEE = { kind: 'fixed' as const, amount: '0', displaySeparately: false };

/**
 * Makes a zone again what it was, its methods apart: sends it whole, because BigCommerce does not say what becomes of what is
 * left out. Its type stays: BigCommerce does not document that it can be changed. Records and keeps nothing.
 *
 * @throws AppError `applied: 'unknown'` when it cannot be told what became of it
 */
export async function putBackZone(context: Context, current: Zone, target: Zone): Promise<Zone> {
  const handlingFees = target.handlingFees ?? (current.handlingFees && NO_FEE);
  return writeZone(context, current.id, { ...target, type: current.type, handlingFees });
}
