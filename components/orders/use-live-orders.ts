import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import { useChanges } from '@/components/shell/use-changes';
import { ordersSearch, type OrdersView } from '@/lib/definitions/orders-view';
import type { OrdersData } from '@/lib/orders/read-orders';

interface LiveOrders {
  data: OrdersData | undefined;
  /** It could not be read again; `data` is what there was before. */
  failed: boolean;
  reading: boolean;
  refresh: () => void;
}

/** What the server drew; no data when it could not. */
interface DrawnOrders {
  /** The version of the orders from before they were read. */
  version: string;
  data: OrdersData | undefined;
}

const RETRY_MS = 30_000;
/** In a busy store some order changes all the time, and each reading is several calls to BigCommerce. */
const REREAD_EVERY_MS = 30_000;

/** What the server drew, read again when BigCommerce tells of changes. Undefined when the server could not draw it. */
export function useLiveOrders(storeHash: string, view: OrdersView, { version, data: drawn }: DrawnOrders): LiveOrders {
  const path = `/stores/${storeHash}/data/orders${ordersSearch(view)}`;
  // A drawing has a place of its own in SWR's cache, which outlives the page: an older answer never stands in front of it.
  const key = drawn ? [path, JSON.stringify(drawn)] : null;
  const { data, error, isValidating, mutate } = useSWR<OrdersData, Error>(key, () => fetchJson(path), {
    ...(drawn ? { fallbackData: drawn } : {}),
    revalidateOnMount: false,
    revalidateIfStale: false,
    revalidateOnFocus: false,
    errorRetryInterval: RETRY_MS,
    keepPreviousData: false,
  });
  const refresh = () => void mutate();
  const watched = { storeHash, thing: 'orders', drawnVersion: version, everyMs: REREAD_EVERY_MS } as const;
  useChanges(watched, () => {
    if (drawn) refresh();
  });
  return { data: drawn ? (data ?? drawn) : undefined, failed: error !== undefined, reading: isValidating, refresh };
}
