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
  /** Postal codes that were typed and not added yet; kept when the box for them goes out of sight. */
  text: string;
  setText: (text: string) => void;
  /** Names of the states among the places, by `AU-NSW`, as far as they were seen. */
  stateNames: Readonly<Record<string, string>>;
  learnStateNames: (names: Readonly<Record<string, string>>) => void;
}

const nothing = startDraft(new Map());
const noNames = {};

/** The places of a form. The changes stay when `base`, what BigCommerce has, is read again; pass the same list until then. */
export function usePlaceDraft(
  base: readonly Place[],
  knownNames: Readonly<Record<string, string>> = noNames,
): PlaceEditing {
  const [text, setText] = useState('');
  const [learned, setLearned] = useState(knownNames);
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
  const learnStateNames = useCallback((names: Readonly<Record<string, string>>) => {
    setLearned((known) => ({ ...known, ...names }));
  }, []);
  const stateNames = useMemo(() => ({ ...knownNames, ...learned }), [knownNames, learned]);
  return { draft, places, add, remove, reset, text, setText, stateNames, learnStateNames };
}
