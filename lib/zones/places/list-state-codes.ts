import { listCountries, listStates } from '@/lib/bigcommerce/geography';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

/** The states or provinces that BigCommerce lists for a country, by name; throws AppError, `not_found` without such a country. */
export async function listStateCodes({ store }: Context, countryIso2: string): Promise<NamedCode[]> {
  const country = (await listCountries(store)).find((candidate) => candidate.countryIso2 === countryIso2);
  if (!country) throw new AppError('not_found', 'BigCommerce has no such country.');
  const states = await listStates(store, country.id);
  return states
    .map(({ stateIso2, name }) => ({ code: stateIso2, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
