'use client';
import { styled } from 'styled-components';

/** Fields that belong together, under a legend that looks like a field's label. */
export const LegendFieldset = styled.fieldset`
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  padding: 0;
  border: 0;
  min-width: 0;

  > legend {
    padding: 0;
    margin-bottom: ${({ theme }) => theme.spacing.xSmall};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;
