import { listCountries, listStates, type Country } from '@/lib/bigcommerce/geography';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import type { Place } from '@/lib/zones/snapshots/zone-snapshot';

/** Says a place as a merchant does: *Australia*, *New South Wales*, *2000 (AU)*. */
export type NamePlace = (place: Place) => string;

/**
 * Names for these places from BigCommerce's own lists, of which only the countries that are needed are read. When a list
 * cannot be read, its codes stand in: a page about zones must not fail for that.
 */
export async function placeNames(context: Context, places: readonly Place[]): Promise<NamePlace> {
  const named = places.filter(({ zip }) => zip === undefined);
  const countries = named.length === 0 ? [] : await orNone(listCountries(context.store));
  const withStates = new Set(
    named.filter(({ stateIso2 }) => stateIso2 !== undefined).map(({ countryIso2 }) => countryIso2),
  );
  const states = await Promise.all(
    countries.filter(({ countryIso2 }) => withStates.has(countryIso2)).map((country) => readStates(context, country)),
  );
  const names = new Map([...countries.map(({ countryIso2, name }) => [countryIso2, name] as const), ...states.flat()]);
  return ({ countryIso2, stateIso2, zip }) => {
    if (zip !== undefined) return `${zip} (${countryIso2})`;
    return stateIso2 === undefined
      ? (names.get(countryIso2) ?? countryIso2)
      : (names.get(stateKey(countryIso2, stateIso2)) ?? `${stateIso2} (${countryIso2})`);
  };
}

async function readStates({ store }: Context, { id, countryIso2 }: Country) {
  const states = await orNone(listStates(store, id));
  return states.map(({ stateIso2, name }) => [stateKey(countryIso2, stateIso2), name] as const);
}

function stateKey(countryIso2: string, stateIso2: string): string {
  return `${countryIso2}-${stateIso2}`;
}

async function orNone<Item>(list: Promise<Item[]>): Promise<Item[]> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
