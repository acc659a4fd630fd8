import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { fillEmpty } from './empty-template';
import { everydayOrders } from './everyday-orders';
import { createRandom } from './random';
import { addSeededOrders } from './seeded-order';
import { oldSpecialOrders, recentSpecialOrders } from './special-orders';
import { addStandardZones } from './standard-zones';
import { statusOrders } from './status-orders';

/** A US shop for the kitchen: ounces and inches, one storefront, six zones, more than 1,200 orders. */
export function fillStandard(sim: SimulatorContext, store: StoreEntity): void {
  store.settings.name = 'Harbor & Pine';
  fillEmpty(sim, store);
  Object.assign(store.sequences, { order: 1000, orderProduct: 5000, orderAddress: 3000, shipment: 400 });
  addStandardZones(sim, store);
  const everyday = everydayOrders(createRandom(1809), {
    count: 1190,
    days: 300,
    taxRate: 0.0725,
    channelIds: [1],
    shipping: [
      ['Flat rate', 9],
      ['Ship by weight', 9.5],
      ['UPS Ground', 12.4],
      ['UPS 2nd Day Air', 24.8],
    ],
  });
  addSeededOrders(sim, store, [...everyday, ...statusOrders(), ...recentSpecialOrders(), ...oldSpecialOrders()]);
}
