'use client';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface ScrollBoxProps {
  /** What scrolls, for screen readers: *Orders*, *Items* … */
  label: string;
  children: ReactNode;
}

/** A wide table scrolls in here, by mouse, touch or arrow keys, so that the page itself never does. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    <Box role="region" aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}

const Box = styled.div`
  /* Hidden labels and boxes of BigDesign's checkboxes are placed absolutely, and would widen the page from outside this box. */
  position: relative;
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
    outline-offset: 2px;
  }
`;
