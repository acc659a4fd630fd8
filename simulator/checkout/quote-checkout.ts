import { methodsOf } from '../api/methods';
import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import type { ZoneEntity, ZoneType } from '../entities/zone';
import type { SimulatorContext } from '../simulator';
import { coveringZones } from './covering-zones';
import { handlingFee } from './handling-fee';
import { methodCost } from './method-cost';
import type { Cart, Visit } from './shopper';

/** What a shopper sees of one method: a price, or nothing for a reason. Amounts are in the store's currency. */
export type MethodQuote = { id: number; name: string; type: string } & (
  { cost: number; handling: number; handling_shown_separately: boolean; total: number } | { missing: string }
);

export interface ZoneName {
  id: number;
  name: string;
  type: ZoneType;
}

export interface CheckoutQuote {
  /** The zone that is used; null when none covers the address. */
  zone: ZoneName | null;
  /** Others that cover the address too, in the order in which they would be used. */
  other_zones: ZoneName[];
  /** null when the zone has none. */
  free_shipping: { offered: boolean; cost: number; minimum: number } | null;
  methods: MethodQuote[];
}

interface Shop {
  sim: SimulatorContext;
  store: StoreEntity;
  visit: Visit;
}

/**
 * What a checkout would show: only for the demo and for comparison with the app's own calculator. The shapes of the
 * settings are documented, the rules are assumed and switched by flags. BigCommerce docs: shipping V2.
 */
export function quoteCheckout(sim: SimulatorContext, store: StoreEntity, visit: Visit): CheckoutQuote {
  const [zone, ...others] = coveringZones(sim, store, visit.address);
  if (!zone) return { zone: null, other_zones: [], free_shipping: null, methods: [] };
  const freeShipping = freeShippingOf(zone, visit.cart);
  const isAllFree = freeShipping?.offered === true && sim.flag(store, 'zoneFreeShipping') === 'all_methods';
  const quote = (method: MethodEntity) => quoteMethod({ sim, store, visit }, { zone, method, isAllFree });
  return {
    zone: nameOf(zone),
    other_zones: others.map(nameOf),
    free_shipping: freeShipping,
    methods: methodsOf(store, zone.id).map(quote),
  };
}

function quoteMethod(
  { sim, store, visit }: Shop,
  { zone, method, isAllFree }: { zone: ZoneEntity; method: MethodEntity; isAllFree: boolean },
): MethodQuote {
  const { id, name, type } = method;
  const { cart } = visit;
  const channelId = visit.channel_id ?? store.channels.keys().next().value;
  if (!method.enabled) return { id, name, type, missing: 'The method is disabled.' };
  if (channelId !== undefined && !method.channelIds.includes(channelId)) {
    return { id, name, type, missing: 'The method does not serve this channel.' };
  }
  const own = methodCost(sim, store, { method, cart });
  if ('missing' in own) return { id, name, type, ...own };
  const cost = isAllFree ? (freeShippingOf(zone, cart)?.cost ?? 0) : own.cost + cart.fixed_shipping_cost;
  const fee = handlingFee(sim, store, { zone, method, orderTotal: cart.order_total, shippingCost: cost });
  const round = (amount: number) => Number(amount.toFixed(store.settings.decimalPlaces));
  const amounts = { cost: round(cost), handling: round(fee.amount), total: round(cost + fee.amount) };
  return { id, name, type, ...amounts, handling_shown_separately: fee.isSeparate };
}

/** Products with a shipping price of their own keep it where the zone excludes them from free shipping. */
function freeShippingOf({ freeShipping }: ZoneEntity, cart: Cart): CheckoutQuote['free_shipping'] {
  if (!freeShipping.enabled) return null;
  const minimum = Number(freeShipping.minimumSubTotal);
  const cost = freeShipping.excludeFixedShippingProducts ? cart.fixed_shipping_cost : 0;
  return { offered: cart.order_total >= minimum, cost, minimum };
}

function nameOf({ id, name, type }: ZoneEntity): ZoneName {
  return { id, name, type };
}
