'use client';
import { H4, Panel, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { DriftButtons } from '@/components/zones/drift-buttons';
import type { FormState } from '@/lib/form-state';
import type { ZonesDrift as Drift } from '@/lib/zones/drift/zones-drift';

interface Choice {
  zoneId: number;
  seen: string;
}

interface ZonesDriftProps {
  /** Undefined when the zones could not be read; the answer to a decision stays. */
  drift: Drift | undefined;
  /** Of the list of zones. */
  path: string;
  mayWrite: boolean;
  keepAdded: (choice: Choice) => Promise<FormState>;
  keepDeletion: (choice: Choice) => Promise<FormState>;
  restoreZone: (choice: Choice) => Promise<FormState>;
}

const LABELS = { keep: "Keep the store's version", restore: 'Restore ours' };

/** Zones that were added or deleted outside this app, and what to do about each. */
export function ZonesDrift({ drift, path, mayWrite, ...actions }: ZonesDriftProps) {
  const [answer, setAnswer] = useState<BannerState>();
  const show = (state: FormState) => {
    setAnswer({ ...state, takesFocus: true });
  };
  const banner = <FormBanner state={answer} failedHeader="This was not done, or not all of it" />;
  if (!drift || drift.added.length + drift.deleted.length === 0) return banner;
  return (
    <>
      {banner}
      <Panel header="Zones added or deleted outside this app">
        <Text>In BigCommerce’s control panel, by another app, or by a request of this app whose answer was lost.</Text>
        {drift.added.map(({ zoneId, name, seen }) => (
          <DriftedZone key={zoneId} heading={`The zone “${name}” was added`}>
            <Text marginBottom="none">
              It is in the list below.{' '}
              <Link href={`${path}/${zoneId}`} prefetch={false}>
                Look at {name}
              </Link>
            </Text>
            {mayWrite ? (
              <DriftButtons
                labels={LABELS}
                about={name}
                deletes={[]}
                keep={() => actions.keepAdded({ zoneId, seen })}
                onAnswer={show}
              />
            ) : null}
          </DriftedZone>
        ))}
        {drift.deleted.map(({ zoneId, name, methodCount, since, seen }) => (
          <DriftedZone key={zoneId} heading={`The zone “${name}” was deleted`}>
            <Text marginBottom="none">
              After {since}. Restoring it adds it again{withMethods(methodCount)}. BigCommerce gives all of it new ids.
            </Text>
            {mayWrite ? (
              <DriftButtons
                labels={LABELS}
                about={name}
                deletes={[]}
                keep={() => actions.keepDeletion({ zoneId, seen })}
                restore={() => actions.restoreZone({ zoneId, seen })}
                onAnswer={show}
              />
            ) : null}
          </DriftedZone>
        ))}
      </Panel>
    </>
  );
}

function DriftedZone({ heading, children }: { heading: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <Item role="group" aria-labelledby={headingId}>
      <H4 as="h3" id={headingId} marginBottom="xxSmall">
        {heading}
      </H4>
      {children}
    </Item>
  );
}

function withMethods(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', with its method' : `, with its ${count} methods`;
}

const Item = styled.div`
  margin-bottom: ${({ theme }) => theme.spacing.large};
`;
