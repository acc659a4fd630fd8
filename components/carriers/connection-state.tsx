'use client';
import { Badge, Small } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { stateNames } from '@/components/carriers/state-names';
import { RelativeTime } from '@/components/shell/relative-time';
import type { StatusView } from '@/lib/carrier-connections/connection-view';

/** A connection's state, what it rests on, and since when. */
export function ConnectionState({ status }: { status: StatusView }) {
  const { label, variant } = stateNames[status.state];
  return (
    <>
      <Badge label={label} variant={variant} />
      <Small marginTop="xxSmall" marginBottom="none">
        {status.evidence}
      </Small>
      {status.at ? (
        <When>
          <RelativeTime at={status.at.iso} label={status.at.label} />
          {status.by ? `, by ${status.by}` : null}
        </When>
      ) : null}
    </>
  );
}

const When = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.secondary60};
  font-size: ${({ theme }) => theme.typography.fontSize.small};
  overflow-wrap: anywhere;

  &::first-letter {
    text-transform: uppercase;
  }
`;
