'use client';
import { ProgressCircle } from '@bigcommerce/big-design';
import { styled } from 'styled-components';

/** Shown while a page is read. */
export function PageLoading() {
  return (
    <Box role="status" aria-label="Loading">
      <ProgressCircle size="large" />
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  justify-content: center;
  padding: ${({ theme }) => theme.spacing.xxxLarge};
`;
