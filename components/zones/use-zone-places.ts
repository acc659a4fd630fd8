'use client';
import { useMemo } from 'react';
import useSWR from 'swr';
import { fetchJson } from '@/components/shell/fetch-json';
import { fromPlacesText, type Place, type PlacesText } from '@/lib/definitions/zone-form/places-text';
import { isZoneType } from '@/lib/definitions/zone-form/zone-types';
import type { ZoneForm } from '@/lib/zones/open-zone';

export interface ZonePlaces {
  places: readonly Place[];
  isReady: boolean;
  hasFailed: boolean;
  isTrying: boolean;
  tryAgain: () => void;
}

const none: readonly Place[] = [];

/** The places of a zone: from the page, or, when they may be 40,000, read once beside it. */
export function useZonePlaces({ type, places, hash }: ZoneForm, path: string): ZonePlaces {
  const { data, error, isValidating, mutate } = useSWR<PlacesText, Error>(
    places === null ? [path, hash] : null,
    () => fetchJson<PlacesText>(path),
    { revalidateOnFocus: false, revalidateOnReconnect: false, revalidateIfStale: false, shouldRetryOnError: false },
  );
  const text = places ?? data;
  const list = useMemo(() => (text && isZoneType(type) ? fromPlacesText(type, text) : none), [text, type]);
  return {
    places: list,
    isReady: text !== undefined,
    hasFailed: error !== undefined && text === undefined,
    isTrying: isValidating,
    tryAgain: () => void mutate(),
  };
}
