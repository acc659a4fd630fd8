import type { StoreEntity } from '../entities/store';
import { takeStock } from '../orders/stock';
import { tellOrderCreated } from '../orders/tell-order';
import type { SimulatorContext } from '../simulator';
import { addOrder, type AddedOrder } from './add-order';
import type { OrderInput } from './order-input';

/** An order that is placed now: it takes stock, and apps are told of it. Those of a template were there before. */
export function placeOrder(sim: SimulatorContext, store: StoreEntity, input: OrderInput): AddedOrder {
  const added = addOrder(sim, store, input);
  if (store.updateStockBehavior === 'order_placed') takeStock(store, added.order);
  tellOrderCreated(sim, { store, order: added.order });
  return added;
}
