'use client';
import type { ReactNode } from 'react';
import { css, styled } from 'styled-components';

interface ScrollBoxProps {
  /** What scrolls, for screen readers: *Orders*, *Items* … */
  label: string;
  /** On a narrow screen the cells of a row stand below each other, so that what can be done with it stays in sight. */
  stacks?: boolean;
  children: ReactNode;
}

/** A wide table scrolls in here, by mouse, touch or arrow keys, so that the page itself never does. */
export function ScrollBox({ label, stacks = false, children }: ScrollBoxProps) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} $stacks={stacks}>
      {children}
    </Box>
  );
}

const stacked = css`
  @media (max-width: 600px) {
    table,
    tbody,
    tr,
    td {
      display: block;
      width: auto;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    && tr {
      padding: ${({ theme }) => theme.spacing.small} 0;
      border-bottom: ${({ theme }) => theme.border.box};
    }

    && td {
      height: auto;
      padding: ${({ theme }) => theme.spacing.xxSmall} 0;
      border: 0;
      overflow-wrap: anywhere;
    }
  }
`;

const Box = styled.div<{ $stacks: boolean }>`
  /* Hidden labels and boxes of BigDesign's checkboxes are placed absolutely, and would widen the page from outside this box. */
  position: relative;
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
    outline-offset: 2px;
  }

  ${({ $stacks }) => ($stacks ? stacked : '')}
`;
