'use client';
import { Small } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** A field with its error below it. Ours, because BigDesign's form group does not tie an error to its control. */
export function FieldBox({
  errorId,
  error,
  children,
}: {
  errorId: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Box>
      {children}
      {error === undefined ? null : (
        <Small id={errorId} color="danger" marginTop="xxSmall" marginBottom="none">
          {error}
        </Small>
      )}
    </Box>
  );
}

const Box = styled.div`
  max-width: 32rem;
  margin-bottom: ${({ theme }) => theme.spacing.medium};
`;
