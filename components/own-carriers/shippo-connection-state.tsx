'use client';
import { Badge, Small } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { connectionNames } from '@/components/own-carriers/connection-names';
import { RelativeTime } from '@/components/shell/relative-time';
import type { ShippoConnection } from '@/lib/carriers/views/shippo-connection';

/** How a carrier stands to Shippo, what that rests on, and how old it is. */
export function ShippoConnectionState({ connection }: { connection: ShippoConnection }) {
  const { state, evidence, checkedAt } = connection;
  const { label, variant } = connectionNames[state];
  return (
    <>
      <Badge label={label} variant={variant} />
      <Small marginTop="xxSmall" marginBottom="none">
        {evidence}
      </Small>
      {checkedAt ? (
        <When>
          Checked <RelativeTime at={checkedAt.iso} label={checkedAt.label} />
        </When>
      ) : null}
    </>
  );
}

const When = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.secondary60};
  font-size: ${({ theme }) => theme.typography.fontSize.small};
`;
