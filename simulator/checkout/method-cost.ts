import { isFields } from '../api/body';
import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import { toAmount } from '../exact-json';
import type { SimulatorContext } from '../simulator';
import { rangeCost, type Cost } from './range-cost';
import type { Cart } from './shopper';

/** What a method asks for a cart before handling fees and products with a shipping price of their own. */
export function methodCost(
  sim: SimulatorContext,
  store: StoreEntity,
  about: { method: MethodEntity; cart: Cart },
): Cost {
  const { method, cart } = about;
  const { settings } = method;
  switch (method.type) {
    case 'perorder':
      return flatCost(settings.rate, 1);
    case 'peritem':
      return flatCost(settings.rate, Math.max(0, cart.items - cart.fixed_shipping_items));
    case 'weight':
      return rangeCost(settings, { of: cart.weight, orderTotal: cart.order_total, rules: rulesOf(sim, store) });
    case 'total':
      return rangeCost(settings, { of: cart.order_total, orderTotal: cart.order_total, rules: rulesOf(sim, store) });
    case 'freeshipping':
      return { cost: 0 };
    default:
      return { missing: whyNoCarrierRate(store, method) };
  }
}

function flatCost(rate: unknown, times: number): Cost {
  const amount = toAmount(rate);
  return amount === undefined ? { missing: 'The method has no rate.' } : { cost: amount * times };
}

function rulesOf(sim: SimulatorContext, store: StoreEntity): Parameters<typeof rangeCost>[1]['rules'] {
  return { boundary: sim.flag(store, 'rangeBoundary'), costs: sim.flag(store, 'rangeCosts') };
}

function whyNoCarrierRate(store: StoreEntity, { type, settings }: MethodEntity): string {
  const connection = store.connections.get(type);
  if (!connection) return 'The carrier is not connected.';
  if (connection.refused) return 'The carrier refuses the credentials.';
  if (!isFields(settings.carrier_options)) return 'The method has no carrier options.';
  return 'The carrier quotes this method, and the simulator asks no carrier.';
}
