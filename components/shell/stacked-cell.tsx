'use client';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface StackedCellProps {
  /** The column's header. */
  of: string;
  children: ReactNode;
}

/** A cell that says which column it is of where rows are stacked. */
export function StackedCell({ of, children }: StackedCellProps) {
  return (
    <>
      <Of aria-hidden="true">{of}: </Of>
      {children}
    </>
  );
}

const Of = styled.span`
  display: none;
  color: ${({ theme }) => theme.colors.secondary60};

  @media (max-width: 600px) {
    display: inline;
  }
`;
