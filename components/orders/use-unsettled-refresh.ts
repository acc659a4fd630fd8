'use client';
import { useRouter } from 'next/navigation';
import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import type { OrderDetails } from '@/lib/orders/get-order-details';
import type { UnsettledShipment } from '@/lib/shipments/list-unsettled-shipments';

const EVERY_MS = 3_000;

/** While a shipment of the order is being checked, asks whether it is settled, and draws the page again once it is. */
export function useUnsettledRefresh(storeHash: string, order: Pick<OrderDetails, 'id' | 'intents'>): void {
  const router = useRouter();
  const shown = order.intents.filter(({ state }) => state !== 'failed');
  const path = `/stores/${storeHash}/data/unsettled-shipments?orderId=${order.id}`;
  const watching = shown.some(({ state }) => state === 'checking');
  useSWR(watching ? path : null, fetchJson<UnsettledShipment[]>, {
    refreshInterval: EVERY_MS,
    onSuccess(now) {
      const drawn = shown.map(({ id, state }) => `${id} ${state === 'asks_person'}`).join();
      if (now.map(({ id, asksPerson }) => `${id} ${asksPerson}`).join() !== drawn) router.refresh();
    },
  });
}
