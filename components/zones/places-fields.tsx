'use client';
import type { Control } from 'react-hook-form';
import { CountryPlaces } from '@/components/zones/country-places';
import { PostalPlaces } from '@/components/zones/postal-places';
import { StatePlaces } from '@/components/zones/state-places';
import type { PlaceEditing } from '@/components/zones/use-place-draft';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

/** What places are picked from. */
export interface PlaceSources {
  countries: readonly NamedCode[];
  /** Where the states of a country are read. */
  statesPath: string;
}

interface PlacesFieldsProps extends PlaceSources {
  type: string;
  control: Control<ZoneFormValues, unknown, ZoneFormValues>;
  editing: PlaceEditing;
}

/** The places of a zone, by its type; the rest of the world has none. */
export function PlacesFields({ type, statesPath, ...props }: PlacesFieldsProps) {
  if (type === 'country') return <CountryPlaces {...props} />;
  if (type === 'state') return <StatePlaces {...props} statesPath={statesPath} />;
  return type === 'zip' ? <PostalPlaces {...props} /> : null;
}
