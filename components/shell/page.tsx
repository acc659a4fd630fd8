'use client';
import { H1, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface PageProps {
  title: string;
  /** One or two sentences under the title. */
  description?: string;
  /** The list this page was reached from. */
  back?: { href: string; label: string };
  /** Buttons and links beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page's title, its way back and its actions, above its content. */
export function Page({ title, description, back, actions, children }: PageProps) {
  return (
    <>
      {back ? (
        <Back>
          <Link href={back.href}>← {back.label}</Link>
        </Back>
      ) : null}
      <Head>
        <div>
          <H1 marginBottom={description ? 'xxSmall' : 'none'}>{title}</H1>
          {description ? <Text marginBottom="none">{description}</Text> : null}
        </div>
        {actions ? <Actions>{actions}</Actions> : null}
      </Head>
      {children}
    </>
  );
}

const Back = styled.p`
  margin: 0 0 ${({ theme }) => theme.spacing.xSmall};
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spacing.small};
  margin-bottom: ${({ theme }) => theme.spacing.large};
  overflow-wrap: anywhere;
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
`;
