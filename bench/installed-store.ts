import { addresses } from '../e2e/fixtures/addresses';
import { Simulator, type SimulatedStore } from '../e2e/fixtures/simulator';

/** A store with the app installed, the standard shop's zones and orders, and a session in it. */
export interface InstalledStore {
  simulated: SimulatedStore;
  /** The Cookie header of the owner's session. */
  cookie: string;
  /** Every page of the store that a merchant sees, by its name. */
  pages: Record<string, string>;
}

const simulator = new Simulator();

/** Installs through the callbacks as BigCommerce would, without a browser. */
export async function installStore(): Promise<InstalledStore> {
  const simulated = await simulator.createStore({ template: 'standard' });
  const grant = await simulator.control<Record<'code' | 'scope' | 'context', string>>(
    'POST',
    `/stores/${simulated.hash}/code`,
    {},
  );
  const { code, scope, context } = grant;
  const query = new URLSearchParams({ code, scope, context });
  const cookie = await sessionCookie(`${addresses.app}/api/bigcommerce/auth?${query.toString()}`);
  return { simulated, cookie, pages: await pagesOf(simulated) };
}

/** The session that a callback of BigCommerce ends with. */
async function sessionCookie(callback: string): Promise<string> {
  const response = await fetch(callback, { redirect: 'manual' });
  const cookie = response.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
  if (!cookie) throw new Error(`The callback answered ${response.status} without a session`);
  return cookie;
}

async function pagesOf(store: SimulatedStore): Promise<Record<string, string>> {
  const { zones } = await simulator.truth<{ zones: { id: number; methods: { id: number }[] }[] }>(store);
  const zone = zones.find(({ methods }) => methods.length > 0);
  const method = zone?.methods[0];
  if (!zone || !method) throw new Error('The standard shop has no zone with a method');
  const order = await simulator.addOrder(store);
  return {
    Overview: '',
    Carriers: '/carriers',
    'Connect a carrier': '/carriers/fedex',
    Zones: '/zones',
    'One zone': `/zones/${zone.id}`,
    'Edit a method': `/zones/${zone.id}/methods/${method.id}`,
    Orders: '/orders',
    'One order': `/orders/${order.id}`,
    'Packing slip': `/packing-slips?orders=${order.id}`,
    Activity: '/activity',
    Settings: '/settings',
  };
}
