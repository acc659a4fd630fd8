'use client';
import { Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** A list with nothing in it: says so, and what to do next. */
export function EmptyState({ message, children }: { message: string; children?: ReactNode }) {
  return (
    <Box>
      <Text color="secondary60" marginBottom={children ? 'small' : 'none'}>
        {message}
      </Text>
      {children}
    </Box>
  );
}

const Box = styled.div`
  padding: ${({ theme }) => theme.spacing.xLarge} ${({ theme }) => theme.spacing.medium};
  text-align: center;
`;
