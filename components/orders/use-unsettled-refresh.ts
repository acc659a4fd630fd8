'use client';
import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import type { IntentView } from '@/lib/shipments/list-intents';
import type { UnsettledShipment } from '@/lib/shipments/list-unsettled-shipments';

const EVERY_MS = 3_000;

interface Unsettled {
  storeHash: string;
  orderId: number;
  /** As the page shows them. */
  intents: readonly IntentView[];
  onSettled: () => void;
}

/** While a shipment of the order is being checked, asks whether it is settled, and says so once it is. */
export function useUnsettledRefresh({ storeHash, orderId, intents, onSettled }: Unsettled): void {
  const shown = intents.filter(({ state }) => state !== 'failed');
  const path = `/stores/${storeHash}/data/unsettled-shipments?orderId=${orderId}`;
  const watching = shown.some(({ state }) => state === 'checking');
  useSWR(watching ? path : null, fetchJson<UnsettledShipment[]>, {
    refreshInterval: EVERY_MS,
    onSuccess(now) {
      const drawn = shown.map(({ id, state }) => `${id} ${state === 'asks_person'}`).join();
      if (now.map(({ id, asksPerson }) => `${id} ${asksPerson}`).join() !== drawn) onSettled();
    },
  });
}
