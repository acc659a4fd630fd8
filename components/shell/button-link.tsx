'use client';
import Link from 'next/link';
import { styled } from 'styled-components';

/**
 * A link to a page of the app that looks like BigDesign's button of the same variant. Ours, because BigDesign has no link
 * that goes through Next's router.
 */
export const ButtonLink = styled(Link).attrs({ prefetch: false })<{ $variant?: 'primary' | 'secondary' | 'subtle' }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  box-sizing: border-box;
  height: 2.25rem;
  padding: 0 ${({ theme }) => theme.spacing.medium};
  border: ${({ theme }) => theme.border.box};
  border-color: ${({ theme, $variant = 'primary' }) => ($variant === 'subtle' ? 'transparent' : theme.colors.primary)};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  background: ${({ theme, $variant = 'primary' }) => ($variant === 'primary' ? theme.colors.primary : 'transparent')};
  text-decoration: none;
  white-space: nowrap;

  && {
    color: ${({ theme, $variant = 'primary' }) => ($variant === 'primary' ? theme.colors.white : theme.colors.primary)};
  }
  &:hover {
    background: ${({ theme, $variant = 'primary' }) =>
      $variant === 'primary' ? theme.colors.primary50 : theme.colors.primary10};
  }
  &:focus-visible {
    outline: none;
    box-shadow: 0 0 0 ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.colors.primary20};
  }
`;
