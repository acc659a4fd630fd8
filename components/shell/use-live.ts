import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';

/**
 * What the server drew, kept fresh by a data route of the same shape. SWR's cache outlives the page that filled it, so each
 * drawing has a place of its own in it: an answer to an earlier one never stands in front of a newer one.
 */
export function useLive<Data>(path: string, drawn: Data, options: SWRConfiguration<Data, Error> = {}): Live<Data> {
  return useSWR([path, JSON.stringify(drawn)], ([url]) => fetchJson<Data>(url), { ...options, fallbackData: drawn });
}

type Live<Data> = SWRResponse<Data, Error, { fallbackData: Data }>;
