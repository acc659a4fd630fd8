import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { productsOf } from './lines';

/** What a product starts with that nobody counted. */
export const initialStock = 100;

/** Units on the shelf, by product id. */
export function stockOf(store: StoreEntity, productId: number): number {
  return store.stock.get(productId) ?? initialStock;
}

/** Takes everything an order holds off the shelf, once. BigCommerce docs: settings V3, inventory. */
export function takeStock(store: StoreEntity, order: OrderEntity): void {
  if (order.stockTaken) return;
  order.stockTaken = true;
  for (const { productId, quantity, type } of productsOf(store, order)) {
    if (type === 'physical' && productId !== 0) store.stock.set(productId, stockOf(store, productId) - quantity);
  }
}
