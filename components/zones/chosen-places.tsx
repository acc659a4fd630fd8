'use client';
import { Button, Small } from '@bigcommerce/big-design';
import { CloseIcon } from '@bigcommerce/big-design-icons';
import { memo, useRef } from 'react';
import { styled } from 'styled-components';
import type { Place } from '@/lib/definitions/zone-form/places-text';
import { placeKey } from '@/lib/definitions/zone-form/place-draft';

interface ChosenPlacesProps {
  /** What they are, in the plural and within a sentence: *countries*. */
  noun: string;
  places: readonly Place[];
  nameOf: (place: Place) => string;
  onRemove: (places: readonly Place[]) => void;
}

/** The places chosen so far, each with a way to take it out. The focus goes to the next one when one goes. */
export const ChosenPlaces = memo(function ChosenPlaces({ noun, places, nameOf, onRemove }: ChosenPlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  if (places.length === 0) return <Small marginBottom="small">Nothing chosen yet.</Small>;
  return (
    <List ref={list} aria-label={`Chosen ${noun}`} tabIndex={-1}>
      {places.map((place, index) => (
        <li key={placeKey(place)}>
          <span>{nameOf(place)}</span>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            aria-label={`Remove ${nameOf(place)}`}
            iconOnly={<CloseIcon />}
            onClick={() => {
              focusAfter(list.current, index);
              onRemove([place]);
            }}
          />
        </li>
      ))}
    </List>
  );
});

/** Moves the focus off a button that is about to go: to the next one, or the one before, or the list. */
function focusAfter(list: HTMLElement | null, index: number): void {
  const buttons = list?.querySelectorAll('button') ?? [];
  (buttons[index + 1] ?? buttons[index - 1] ?? list)?.focus();
}

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xSmall};
  max-height: 16rem;
  margin: 0 0 ${({ theme }) => theme.spacing.small};
  padding: 0;
  overflow-y: auto;
  list-style: none;
  outline: none;

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spacing.xxSmall};
    padding-left: ${({ theme }) => theme.spacing.small};
    border: 1px solid ${({ theme }) => theme.colors.secondary30};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    overflow-wrap: anywhere;
  }
`;
