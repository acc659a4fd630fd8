import type { StoreEntity } from '../entities/store';

/** An absolute V2 address as answers carry it; it names BigCommerce's host whatever host was asked. */
export function apiUrl(store: StoreEntity, resource: string): string {
  return `https://api.bigcommerce.com/stores/${store.hash}/v2${resource}`;
}
