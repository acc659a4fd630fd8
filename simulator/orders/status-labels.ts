import type { StoreEntity } from '../entities/store';
import { statusName } from './statuses';

/** A status as this store's merchant calls it. */
export function statusLabel(store: StoreEntity, statusId: number): string {
  return store.statusLabels.get(statusId) ?? statusName(statusId);
}
