import type { ConnectedStore } from '@/lib/stores/context';

type Store = Pick<ConnectedStore, 'hash'>;

/** The list of a store's carriers: its name for cursors, and its path. */
export function carriersAddress({ hash }: Store) {
  return { list: `carriers ${hash}`, path: '/v1/operations/carriers' };
}

/** The list of a carrier's service levels. */
export function levelsAddress({ hash }: Store, carrierId: string) {
  return {
    list: `service levels ${hash} ${carrierId}`,
    path: `/v1/operations/carriers/${carrierId}/service-levels`,
  };
}
