'use client';
import { Button, Panel, Small } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { Notice } from '@/components/shell/notice';
import type { ZonePlaces } from '@/components/zones/use-zone-places';
import { countPlaces } from '@/lib/definitions/zone-form/zone-types';

interface LoadedPlacesProps {
  loading: ZonePlaces;
  /** How many postal codes there are. */
  count: number;
  children: ReactNode;
}

/** The fields of a zone's places, once they are read. The rest of the form can be changed and saved without them. */
export function LoadedPlaces({
  loading: { isReady, hasFailed, isTrying, tryAgain },
  count,
  children,
}: LoadedPlacesProps) {
  if (isReady) return children;
  return (
    <Panel header="Postal codes">
      {hasFailed ? (
        <Notice
          type="error"
          messages={['The postal codes could not be read. Everything else of the zone can be changed without them.']}
        >
          <Button type="button" variant="secondary" isLoading={isTrying} onClick={tryAgain}>
            Try again
          </Button>
        </Notice>
      ) : (
        <Small role="status" marginBottom="none">
          Reading {countPlaces('zip', count)}…
        </Small>
      )}
    </Panel>
  );
}
