'use client';
import { Button, Panel } from '@bigcommerce/big-design';
import { useCallback, useMemo, useRef } from 'react';
import type { Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { AddPostalCodes } from '@/components/zones/add-postal-codes';
import { usePlacesError } from '@/components/zones/places-error';
import { PostalCodesList } from '@/components/zones/postal-codes-list';
import type { PlaceEditing } from '@/components/zones/use-place-draft';
import { changedPlaces } from '@/lib/definitions/zone-form/place-draft';
import { MOST_CODES } from '@/lib/definitions/zone-form/places-text';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

interface PostalPlacesProps {
  control: Control<ZoneFormValues, unknown, ZoneFormValues>;
  editing: PlaceEditing;
  countries: readonly NamedCode[];
}

/** The postal codes of a zone, up to 40,000: what is there, and ways to add to it. */
export function PostalPlaces({ control, editing, countries }: PostalPlacesProps) {
  const { places, draft, add, remove, reset, text, setText } = editing;
  const count = useRef<HTMLParagraphElement>(null);
  const { ref, errorId, message } = usePlacesError(control);
  const names = useMemo(() => new Map(countries.map(({ code, name }) => [code, name])), [countries]);
  const countryName = useCallback((code: string) => names.get(code) ?? code, [names]);
  const changes = changedPlaces(draft);
  return (
    <Panel header="Postal codes">
      <Count ref={count} role="status" tabIndex={-1}>
        {places.length.toLocaleString('en-US')} of {MOST_CODES.toLocaleString('en-US')} postal codes
        {changes === undefined ? '.' : `. Not saved yet: ${changes}.`}
      </Count>
      {changes === undefined ? null : (
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          onClick={() => {
            count.current?.focus();
            reset();
          }}
        >
          Take back these changes
        </Button>
      )}
      {message}
      <Parts>
        <AddPostalCodes
          places={places}
          countries={countries}
          countryName={countryName}
          onAdd={add}
          inputRef={ref}
          errorId={errorId}
          text={text}
          onText={setText}
        />
        <PostalCodesList places={places} countryName={countryName} onRemove={remove} />
      </Parts>
    </Panel>
  );
}

const Count = styled.p`
  margin: 0 0 ${({ theme }) => theme.spacing.small};
  outline: none;
`;

const Parts = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.large};

  > * {
    min-width: 0;
  }
`;
