import { getStore, type StoreInformation } from '@/lib/bigcommerce/store';
import type { ConnectedStore } from '@/lib/stores/context';

/**
 * The store's address as Shippo's parameters, for a carrier that is made without a form. BigCommerce has it as lines that the
 * merchant wrote, so only what can be told apart is sent: the last line as city, state and postal code when it has these three.
 */
export async function storeAddressParameters(store: ConnectedStore): Promise<Record<string, string>> {
  return toParameters(await getStore(store));
}

export function toParameters(store: Pick<StoreInformation, 'name' | 'address' | 'countryIso2' | 'phone'>) {
  const lines = store.address.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const place = lines.length > 1 ? placeOf(lines.at(-1) ?? '') : undefined;
  const [street1 = '', ...further] = place ? lines.slice(0, -1) : lines;
  const parameters: Record<string, string> = {
    company: store.name,
    phone: store.phone,
    billing_address_street1: street1,
    billing_address_street2: further.join(', '),
    billing_address_city: place?.city ?? '',
    billing_address_state: place?.state ?? '',
    billing_address_zip: place?.zip ?? '',
    billing_address_country_iso2: store.countryIso2,
  };
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}

// `San Francisco, California, 94105`; also `San Francisco, CA 94105`.
function placeOf(line: string): { city: string; state: string; zip: string } | undefined {
  const [, city, state, zip] = /^([^,]+),\s*([^,]+?),?\s+([A-Z0-9][A-Z0-9 -]{2,9})$/i.exec(line) ?? [];
  // `CA 94105` is a state and a code: then what stands before it is a street or a city.
  const isCode = zip !== undefined && /\d/.test(zip) && !/^[A-Z]{2}\s+\d/i.test(zip);
  return city && state && isCode ? { city: city.trim(), state: state.trim(), zip } : undefined;
}
