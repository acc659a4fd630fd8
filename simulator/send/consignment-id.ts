import type { OrderAddressEntity } from '../entities/order-address';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

const apart = 700_000;

/** The id of a shipping consignment: that of its address, or (flag) one that belongs to no address. */
export function consignmentId(sim: SimulatorContext, store: StoreEntity, { id }: OrderAddressEntity): number {
  return sim.flag(store, 'consignmentIds') === 'other' ? apart + id : id;
}
