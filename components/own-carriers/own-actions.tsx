'use client';
import { styled } from 'styled-components';
import { ButtonLink } from '@/components/shell/button-link';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';

interface OwnActionsProps {
  carrier: OwnCarrierView;
  /** Of the Carriers page. */
  path: string;
}

/** What can be done with one of the merchant's own carriers; nothing with one that every store has. */
export function OwnActions({ carrier: { id, name, kind }, path }: OwnActionsProps) {
  if (kind === 'system') return 'Cannot be changed';
  const page = `${path}/own/${id}`;
  return (
    <Links>
      <ButtonLink $variant="secondary" href={`${page}#service-levels`} aria-label={`Service levels: ${name}`}>
        Service levels
      </ButtonLink>
      <ButtonLink $variant="secondary" href={page} aria-label={`Edit: ${name}`}>
        Edit
      </ButtonLink>
    </Links>
  );
}

const Links = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xSmall};

  @media (min-width: 1000px) {
    flex-wrap: nowrap;
  }
`;
