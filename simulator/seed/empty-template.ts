import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

/** A storefront and nothing else. Ids of different kinds start apart, so that one taken for another is noticed. */
export function fillEmpty(sim: SimulatorContext, store: StoreEntity): void {
  Object.assign(store.sequences, {
    order: 100,
    orderProduct: 500,
    orderAddress: 300,
    shipment: 40,
    zone: 0,
    method: 20,
  });
  const createdAt = sim.now(store) - 400 * 86_400_000;
  const channel = { id: 1, name: store.settings.name, type: 'storefront', platform: 'bigcommerce' } as const;
  store.channels.set(1, { ...channel, status: 'active', createdAt });
}
