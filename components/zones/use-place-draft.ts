'use client';
import { useCallback, useMemo, useState } from 'react';
import {
  addPlaces,
  draftPlaces,
  indexPlaces,
  rebaseDraft,
  removePlaces,
  startDraft,
  type PlaceDraft,
} from '@/lib/definitions/zone-form/place-draft';
import type { Place } from '@/lib/definitions/zone-form/places-text';

export interface PlaceEditing {
  draft: PlaceDraft;
  /** As they will be. */
  places: readonly Place[];
  add: (places: readonly Place[]) => void;
  remove: (places: readonly Place[]) => void;
  /** Takes every change back. */
  reset: () => void;
}

const nothing = startDraft(new Map());

/** The places of a form. The changes stay when `base`, what BigCommerce has, is read again; pass the same list until then. */
export function usePlaceDraft(base: readonly Place[]): PlaceEditing {
  const index = useMemo(() => indexPlaces(base), [base]);
  const [changes, setChanges] = useState(nothing);
  const draft = useMemo(() => rebaseDraft(changes, index), [changes, index]);
  const places = useMemo(() => draftPlaces(draft), [draft]);
  const add = useCallback(
    (more: readonly Place[]) => {
      setChanges((before) => addPlaces(rebaseDraft(before, index), more));
    },
    [index],
  );
  const remove = useCallback(
    (fewer: readonly Place[]) => {
      setChanges((before) => removePlaces(rebaseDraft(before, index), fewer));
    },
    [index],
  );
  const reset = useCallback(() => {
    setChanges(nothing);
  }, []);
  return { draft, places, add, remove, reset };
}
