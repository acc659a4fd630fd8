import type { StoreEntity } from '../entities/store';
import { tellOrderCreated } from '../orders/tell-order';
import type { SimulatorContext } from '../simulator';
import { addOrder, type AddedOrder } from './add-order';
import type { OrderInput } from './order-input';

/** An order that is placed now, which apps are told of; those of a template were there before. */
export function placeOrder(sim: SimulatorContext, store: StoreEntity, input: OrderInput): AddedOrder {
  const added = addOrder(sim, store, input);
  tellOrderCreated(sim, { store, order: added.order });
  return added;
}
