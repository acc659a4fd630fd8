import type { StoreEntity } from '../entities/store';
import type { ZoneEntity, ZoneHandlingFee, ZoneLocation } from '../entities/zone';
import type { SimulatorContext } from '../simulator';

export interface SendZoneOptions {
  sim: SimulatorContext;
  store: StoreEntity;
}

const noFee: ZoneHandlingFee = { kind: 'fixed', amount: '0', displaySeparately: false };

/** A zone as the API tells it. `handling_fees` is absent until set (flag). BigCommerce docs: shipping V2. */
export function sendZone(zone: ZoneEntity, { sim, store }: SendZoneOptions): Record<string, unknown> {
  const fee = zone.handlingFee ?? (sim.flag(store, 'unsetHandlingFees') === 'zero' ? noFee : null);
  return {
    id: zone.id,
    name: zone.name,
    type: zone.type,
    ...(zone.type !== 'global' && { locations: zone.locations.map(sendLocation) }),
    free_shipping: {
      enabled: zone.freeShipping.enabled,
      minimum_sub_total: zone.freeShipping.minimumSubTotal,
      exclude_fixed_shipping_products: zone.freeShipping.excludeFixedShippingProducts,
    },
    ...(fee && { handling_fees: sendHandlingFee(fee, sim.flag(store, 'handlingFeeAmounts')) }),
    enabled: zone.enabled,
  };
}

function sendLocation(location: ZoneLocation): Record<string, unknown> {
  return {
    id: location.id,
    ...(location.zip !== undefined && { zip: location.zip }),
    country_iso2: location.countryIso2,
    ...(location.stateIso2 !== undefined && { state_iso2: location.stateIso2 }),
  };
}

function sendHandlingFee(fee: ZoneHandlingFee, amounts: 'text' | 'number'): Record<string, unknown> {
  const amount = amounts === 'number' ? Number(fee.amount) : fee.amount;
  const key = fee.kind === 'fixed' ? 'fixed_surcharge' : 'percentage_surcharge';
  return { [key]: amount, display_separately: fee.displaySeparately };
}
