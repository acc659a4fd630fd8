'use client';
import { Button, Panel, Small } from '@bigcommerce/big-design';
import { useCallback, useMemo, useState } from 'react';
import type { Control } from 'react-hook-form';
import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import { Notice } from '@/components/shell/notice';
import { ChosenPlaces } from '@/components/zones/chosen-places';
import { CodePicker } from '@/components/zones/code-picker';
import { CountrySelect } from '@/components/zones/country-select';
import { usePlacesError } from '@/components/zones/places-error';
import type { PlaceEditing } from '@/components/zones/use-place-draft';
import type { Place } from '@/lib/definitions/zone-form/places-text';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

interface StatePlacesProps {
  control: Control<ZoneFormValues, unknown, ZoneFormValues>;
  editing: PlaceEditing;
  countries: readonly NamedCode[];
  /** Where a country’s states are read: its code goes behind it. */
  statesPath: string;
}

/** The states or provinces of a zone, from as many countries as wanted. */
export function StatePlaces({ control, editing, countries, statesPath }: StatePlacesProps) {
  const { places, add, remove, stateNames, learnStateNames } = editing;
  const { ref, errorId, message } = usePlacesError(control);
  const [country, setCountry] = useState(places[0]?.countryIso2 ?? '');
  const countryNames = useMemo(() => new Map(countries.map(({ code, name }) => [code, name])), [countries]);
  const nameOf = useCallback(
    ({ countryIso2, stateIso2 = '' }: Place) =>
      `${stateNames[`${countryIso2}-${stateIso2}`] ?? stateIso2}, ${countryNames.get(countryIso2) ?? countryIso2}`,
    [stateNames, countryNames],
  );
  const choose = (states: readonly NamedCode[], isChosen: boolean) => {
    learnStateNames(Object.fromEntries(states.map(({ code, name }) => [`${country}-${code}`, name])));
    (isChosen ? add : remove)(states.map(({ code }) => ({ countryIso2: country, stateIso2: code })));
  };
  return (
    <Panel header="States or provinces">
      <ChosenPlaces noun="states or provinces" places={places} nameOf={nameOf} onRemove={remove} />
      {message}
      <CountrySelect countries={countries} value={country} onChange={setCountry} inputRef={ref} describedBy={errorId} />
      {country === '' ? null : (
        <StatesOf
          key={country}
          path={`${statesPath}?country=${country}`}
          countryName={countryNames.get(country) ?? country}
          chosen={places.flatMap(({ countryIso2, stateIso2 }) => (countryIso2 === country ? (stateIso2 ?? []) : []))}
          onChoose={choose}
        />
      )}
    </Panel>
  );
}

interface StatesOfProps {
  path: string;
  countryName: string;
  chosen: readonly string[];
  onChoose: (states: readonly NamedCode[], isChosen: boolean) => void;
}

/** The states of one country, as BigCommerce lists them. */
function StatesOf({ path, countryName, chosen, onChoose }: StatesOfProps) {
  const { data, error, isValidating, mutate } = useSWR<NamedCode[], Error>(path, fetchJson<NamedCode[]>, {
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
  if (!data && error) {
    return (
      <Notice type="error" messages={[`The states of ${countryName} could not be read. Try again in a moment.`]}>
        <Button type="button" variant="secondary" isLoading={isValidating} onClick={() => void mutate()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!data) return <Small role="status">Reading the states of {countryName}…</Small>;
  if (data.length === 0) {
    return (
      <Small role="status">
        BigCommerce lists no states or provinces for {countryName}. To ship there, add a zone of countries.
      </Small>
    );
  }
  return (
    <>
      <CodePicker
        noun={`states of ${countryName}`}
        options={data}
        chosen={new Set(chosen)}
        onChoose={(code, isChosen) => {
          onChoose(
            data.filter((state) => state.code === code),
            isChosen,
          );
        }}
      />
      <Button
        type="button"
        variant="subtle"
        mobileWidth="auto"
        onClick={() => {
          onChoose(data, true);
        }}
      >
        Choose all {data.length} of {countryName}
      </Button>
    </>
  );
}
