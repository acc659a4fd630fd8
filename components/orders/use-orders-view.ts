import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { changeView, ordersSearch, type OrdersView } from '@/lib/definitions/orders-view';

export interface OrdersNavigation {
  view: OrdersView;
  /** The address of this view with something changed, on its first page unless the change says otherwise. */
  hrefOf: (change: Partial<OrdersView>) => string;
  open: (change: Partial<OrdersView>) => void;
  /** Another view is being read. */
  pending: boolean;
}

/** Leads from one view of the orders to another; each is a page of the browser's history. */
export function useOrdersView(home: string, view: OrdersView): OrdersNavigation {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const hrefOf = (change: Partial<OrdersView>) => home + ordersSearch(changeView(view, change));
  const open = (change: Partial<OrdersView>) => {
    startTransition(() => {
      router.push(hrefOf(change), { scroll: false });
    });
  };
  return { view, hrefOf, open, pending };
}
