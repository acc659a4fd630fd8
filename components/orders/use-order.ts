'use client';
import { useState } from 'react';
import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import type { PageProblem } from '@/lib/load-page';
import type { OrderDetails } from '@/lib/orders/order-details';
import type { IntentView } from '@/lib/shipments/list-intents';

/**
 * What the server drew: the order, or what it knows without BigCommerce. `at` is another text for each drawing, `version` the
 * order's from before it was read.
 */
export type OrderDrawing = { at: string; orderId: number; version: string } & (
  { order: OrderDetails } | { order: null; problem: PageProblem; intents: IntentView[] }
);

interface LiveOrder {
  /** The newest that could be read; undefined when none ever could. */
  order: OrderDetails | undefined;
  /** It could not be read the last time. */
  isBehind: boolean;
  /** It was drawn again because it changed in BigCommerce. */
  isNews: boolean;
  isReading: boolean;
  /** Reads it again, without drawing the page again. */
  read: () => void;
}

/**
 * The order as the server drew it, read again when asked to. A reading that fails leaves what is on the page, with whatever is
 * typed there, as it is.
 */
export function useOrder(storeHash: string, drawing: OrderDrawing): LiveOrder {
  const drawn = drawing.order ?? undefined;
  const [newsOf, setNewsOf] = useState('');
  // Each drawing has a place of its own in SWR's cache: an answer to an earlier one never stands in front of a newer one.
  const key = [`/stores/${storeHash}/data/order?number=${drawing.orderId}`, drawing.at] as const;
  const { data, error, isValidating, mutate } = useSWR<OrderDetails, Error, typeof key>(
    key,
    ([path]) => fetchJson<OrderDetails>(path),
    {
      ...(drawn && { fallbackData: drawn }),
      revalidateOnMount: false,
      revalidateIfStale: false,
      revalidateOnFocus: false,
      onSuccess(fresh) {
        if (order && !isSame(order, fresh)) setNewsOf(drawing.at);
      },
    },
  );
  const [kept, setKept] = useState(data);
  if (data && data !== kept) setKept(data);
  const order = data ?? kept;
  return {
    order,
    isBehind: error !== undefined || data === undefined,
    isNews: newsOf === drawing.at,
    isReading: isValidating,
    read: () => void mutate(),
  };
}

function isSame(one: OrderDetails, other: OrderDetails): boolean {
  return JSON.stringify({ ...one, readAt: '' }) === JSON.stringify({ ...other, readAt: '' });
}
