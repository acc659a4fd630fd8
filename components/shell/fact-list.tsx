'use client';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Facts under their names, as many beside each other as there is room for. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <List>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </List>
  );
}

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
  gap: ${({ theme }) => theme.spacing.medium};
  margin: 0;

  dt {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
