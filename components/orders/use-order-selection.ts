import { useState } from 'react';

/** As many as one print of packing slips takes. */
export const MOST_SELECTED = 25;

export interface OrderSelection {
  ids: readonly number[];
  has: (orderId: number) => boolean;
  toggle: (orderId: number) => void;
  /** Adds all of them, or takes all of them out when they are in already. */
  toggleAll: (orderIds: readonly number[]) => void;
  clear: () => void;
}

/** Orders that somebody ticked. They stay ticked when the list is read again, and on its other pages. */
export function useOrderSelection(): OrderSelection {
  const [ids, setIds] = useState<readonly number[]>([]);
  const has = (orderId: number) => ids.includes(orderId);
  return {
    ids,
    has,
    toggle: (orderId) => {
      setIds(has(orderId) ? ids.filter((id) => id !== orderId) : [...ids, orderId]);
    },
    toggleAll: (orderIds) => {
      setIds(orderIds.every(has) ? ids.filter((id) => !orderIds.includes(id)) : [...new Set([...ids, ...orderIds])]);
    },
    clear: () => {
      setIds([]);
    },
  };
}
