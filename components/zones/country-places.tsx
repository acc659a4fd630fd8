'use client';
import { Panel } from '@bigcommerce/big-design';
import { useCallback, useMemo } from 'react';
import type { Control } from 'react-hook-form';
import { ChosenPlaces } from '@/components/zones/chosen-places';
import { CodePicker } from '@/components/zones/code-picker';
import { usePlacesError } from '@/components/zones/places-error';
import type { PlaceEditing } from '@/components/zones/use-place-draft';
import type { Place } from '@/lib/definitions/zone-form/places-text';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

interface CountryPlacesProps {
  control: Control<ZoneFormValues, unknown, ZoneFormValues>;
  editing: PlaceEditing;
  countries: readonly NamedCode[];
}

/** The countries of a zone. */
export function CountryPlaces({ control, editing: { places, add, remove }, countries }: CountryPlacesProps) {
  const { ref, errorId, message } = usePlacesError(control);
  const names = useMemo(() => new Map(countries.map(({ code, name }) => [code, name])), [countries]);
  const chosen = useMemo(() => new Set(places.map(({ countryIso2 }) => countryIso2)), [places]);
  const nameOf = useCallback(({ countryIso2 }: Place) => names.get(countryIso2) ?? countryIso2, [names]);
  const choose = useCallback(
    (countryIso2: string, isChosen: boolean) => {
      (isChosen ? add : remove)([{ countryIso2 }]);
    },
    [add, remove],
  );
  return (
    <Panel header="Countries">
      <ChosenPlaces noun="countries" places={places} nameOf={nameOf} onRemove={remove} />
      {message}
      <CodePicker
        noun="countries"
        options={countries}
        chosen={chosen}
        onChoose={choose}
        searchRef={ref}
        errorId={errorId}
      />
    </Panel>
  );
}
