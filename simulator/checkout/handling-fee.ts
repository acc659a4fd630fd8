import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import type { ZoneEntity } from '../entities/zone';
import type { SimulatorContext } from '../simulator';

export interface FeeQuestion {
  zone: ZoneEntity;
  method: MethodEntity;
  orderTotal: number;
  shippingCost: number;
}

/** What zone and method add for handling, and whether any of it is shown apart from the shipping cost. */
export function handlingFee(
  sim: SimulatorContext,
  store: StoreEntity,
  { zone, method, orderTotal, shippingCost }: FeeQuestion,
): { amount: number; isSeparate: boolean } {
  const base = sim.flag(store, 'percentageFeeOf') === 'order' ? orderTotal : shippingCost;
  const amountOf = (fee: { kind: 'fixed' | 'percentage'; amount: string } | null) => {
    if (fee === null) return 0;
    return fee.kind === 'fixed' ? Number(fee.amount) : (Number(fee.amount) * base) / 100;
  };
  const ofMethod = amountOf(method.handlingFee);
  const isZoneFeeDropped = ofMethod > 0 && sim.flag(store, 'handlingFees') === 'method_first';
  const ofZone = isZoneFeeDropped ? 0 : amountOf(zone.handlingFee);
  return { amount: ofMethod + ofZone, isSeparate: ofZone > 0 && zone.handlingFee?.displaySeparately === true };
}
