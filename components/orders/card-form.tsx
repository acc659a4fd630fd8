'use client';
import { H4 } from '@bigcommerce/big-design';
import { useEffect, useId, useRef, type BaseSyntheticEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface CardFormProps {
  title: string;
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>;
  children: ReactNode;
}

/** A form that opens in the place of what it changes. Its title takes the focus, because the button that opened it is gone. */
export function CardForm({ title, onSubmit, children }: CardFormProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <form noValidate aria-labelledby={id} onSubmit={(event) => void onSubmit(event)}>
      <Title ref={box} tabIndex={-1}>
        <H4 as="h3" id={id}>
          {title}
        </H4>
      </Title>
      {children}
    </form>
  );
}

/** The buttons at its end. */
export const CardButtons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};

  && > button {
    margin: 0;
  }
`;

const Title = styled.div`
  outline: none;
`;
