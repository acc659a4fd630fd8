'use client';
import Link from 'next/link';
import { styled } from 'styled-components';

/** A link to a page where something is done; looks like a secondary button. */
export const ActionLink = styled(Link).attrs({ prefetch: false })`
  && {
    display: inline-block;
    padding: ${({ theme }) => `${theme.helpers.remCalc(7)} ${theme.spacing.medium}`};
    color: ${({ theme }) => theme.colors.primary50};
    background: ${({ theme }) => theme.colors.white};
    border: 1px solid ${({ theme }) => theme.colors.secondary30};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    text-decoration: none;
    white-space: nowrap;
  }
  &&:hover {
    border-color: ${({ theme }) => theme.colors.secondary40};
  }
`;
