'use client';
import { Small, Text } from '@bigcommerce/big-design';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { CopyResult, CopyResults } from '@/components/zones/use-copies';
import type { OtherZone } from '@/lib/zones/view-zone';

/** What became of each chosen zone so far. */
export function CopyProgress({ zones, results }: { zones: readonly OtherZone[]; results: CopyResults }) {
  const status = useRef<HTMLDivElement>(null);
  const states = zones.map(({ id }) => results[id]?.state);
  const settled = states.filter((state) => state !== undefined && state !== 'copying').length;
  const isDone = settled === zones.length;
  // The button that was pressed last is gone, and the focus with it.
  useEffect(() => {
    status.current?.focus();
  }, [isDone]);
  const copied = states.filter((state) => state === 'copied').length;
  return (
    <>
      <div ref={status} role="status" tabIndex={-1} style={{ outline: 'none' }}>
        <Text marginBottom="small">
          {!isDone
            ? `Copying: ${settled} of ${zones.length} zones done.`
            : `Copied to ${copied} of ${zones.length} zones.`}
        </Text>
      </div>
      <List>
        {zones.map(({ id, name }) => {
          const { state, message } = results[id] ?? WAITING;
          return (
            <li key={id}>
              <strong>{name}</strong>: {LABELS[state]}
              {message === '' ? null : <Small marginBottom="none">{message}</Small>}
            </li>
          );
        })}
      </List>
    </>
  );
}

const WAITING = { state: 'waiting', message: '' } as const;

const LABELS: Record<CopyResult['state'] | 'waiting', string> = {
  waiting: 'Waiting',
  copying: 'Copying…',
  copied: 'Copied',
  twin: 'Has such a method already',
  failed: 'Not copied',
  uncertain: 'Not certain',
};

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xSmall};
  margin: 0;
  padding-left: ${({ theme }) => theme.spacing.large};
  overflow-wrap: anywhere;
`;
