import { listCountries } from '@/lib/bigcommerce/geography';
import type { Context } from '@/lib/stores/context';

/** A country or a state as a picker offers it. */
export interface NamedCode {
  code: string;
  name: string;
}

/** Every country that BigCommerce knows, by name. Throws AppError. */
export async function listCountryCodes({ store }: Context): Promise<NamedCode[]> {
  const countries = await listCountries(store);
  return countries
    .map(({ countryIso2, name }) => ({ code: countryIso2, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
