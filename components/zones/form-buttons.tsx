'use client';
import { Button } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { ButtonLink } from '@/components/shell/button-link';

/** The end of a form: do it, or go back without. */
export function FormButtons({ label, pending, cancelHref }: { label: string; pending: boolean; cancelHref: string }) {
  return (
    <Line>
      <Button type="submit" isLoading={pending} mobileWidth="auto">
        {label}
      </Button>
      <ButtonLink $variant="subtle" href={cancelHref}>
        Cancel
      </ButtonLink>
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
`;
