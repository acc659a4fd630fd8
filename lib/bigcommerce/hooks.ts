import { z } from 'zod';
import { listAllDataPages } from '@/lib/bigcommerce/all-pages';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { asObject, asText } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';

/** A webhook of the store. BigCommerce shows an app its own only. */
export interface Hook {
  id: number;
  /** Of the app that made it; empty when BigCommerce does not say. */
  clientId: string;
  /** The event, `store/order/created`. */
  scope: string;
  destination: string;
  /** BigCommerce turns a hook off that could not be delivered for two days, or was not used for 90. */
  isActive: boolean;
  /** Sent along with every delivery. Names in lower case; the values may be secret. */
  headers: Record<string, string>;
}

/** What a hook is to be. */
export type WantedHook = Pick<Hook, 'scope' | 'destination' | 'headers'>;

const hook = z
  .object({
    id: wire.id,
    client_id: wire.text,
    scope: wire.text,
    destination: wire.text,
    is_active: wire.flag,
    headers: z.preprocess(asObject, z.record(z.string(), z.unknown())),
  })
  .transform(({ client_id: clientId, is_active: isActive, headers, ...rest }): Hook => ({
    ...rest,
    clientId,
    isActive,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), asText(value)])),
  }));

/** V3's answer has the hook under `data`; BigCommerce's own guide shows it without. */
const savedHook = z.preprocess((body) => (body && typeof body === 'object' && 'data' in body ? body.data : body), hook);

/** Every webhook that this app has in the store. */
export function listHooks(credentials: Credentials): Promise<Hook[]> {
  return listAllDataPages(credentials, '/v3/hooks', hook);
}

/** Makes a webhook. BigCommerce keeps at most one per event and destination, and ten per event. */
export function createHook(credentials: Credentials, wanted: WantedHook): Promise<Hook> {
  return request(credentials, { method: 'POST', path: '/v3/hooks', ...bodyOf(wanted) }, savedHook);
}

/** Makes a webhook what it is to be, and active. */
export function updateHook(credentials: Credentials, id: number, wanted: WantedHook): Promise<Hook> {
  return request(credentials, { method: 'PUT', path: `/v3/hooks/${id}`, ...bodyOf(wanted) }, savedHook);
}

export async function deleteHook(credentials: Credentials, id: number): Promise<void> {
  await request(credentials, { method: 'DELETE', path: `/v3/hooks/${id}` }, z.unknown());
}

function bodyOf({ scope, destination, headers }: WantedHook) {
  return { body: { scope, destination, headers, is_active: true }, secrets: Object.values(headers) };
}
