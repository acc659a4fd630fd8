'use client';
import { H1, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface StandAloneProps {
  title: string;
  messages: readonly string[];
  links: { support: string; privacy: string; terms: string };
  /** Buttons. */
  children?: ReactNode;
}

/** A page outside any store: one message, what to do next, help and the legal links. */
export function StandAlone({ title, messages, links, children }: StandAloneProps) {
  return (
    <Box>
      <H1>{title}</H1>
      {messages.map((message) => (
        <Text key={message}>{message}</Text>
      ))}
      {children}
      <Links>
        <a href={links.support} target="_blank" rel="noreferrer">
          Help
        </a>
        <a href={links.privacy} target="_blank" rel="noreferrer">
          Privacy policy
        </a>
        <a href={links.terms} target="_blank" rel="noreferrer">
          Terms of service
        </a>
      </Links>
    </Box>
  );
}

const Box = styled.main`
  max-width: 36rem;
  margin: ${({ theme }) => theme.spacing.xxxLarge} auto;
  padding: ${({ theme }) => theme.spacing.xLarge};
  box-sizing: border-box;
  background: ${({ theme }) => theme.colors.white};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  overflow-wrap: anywhere;
`;

const Links = styled.p`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.large};
  margin: ${({ theme }) => theme.spacing.xLarge} 0 0;
  font-size: ${({ theme }) => theme.typography.fontSize.small};
`;
