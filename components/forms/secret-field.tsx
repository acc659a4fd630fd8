'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { styled } from 'styled-components';
import { TextField } from '@/components/forms/text-field';
import type { FieldProps } from '@/components/forms/use-field';

interface SecretFieldProps<Values extends FieldValues, Parsed> extends FieldProps<Values, Parsed> {
  /** One is stored. It never comes back to the browser; without a value in the form it stays as it is. */
  isKept: boolean;
}

/** A password or key: write-only. A stored one is shown as *Saved* and can be replaced. */
export function SecretField<Values extends FieldValues, Parsed>({
  isKept,
  ...props
}: SecretFieldProps<Values, Parsed>) {
  const { field } = useController({ control: props.control, name: props.name });
  const labelId = useId();
  // What was clicked is gone afterwards; the focus goes to what took its place.
  const [toggled, setToggled] = useState(false);
  const change = (value: string | undefined) => {
    field.onChange(value);
    setToggled(true);
  };
  if (isKept && field.value === undefined) {
    return (
      <Kept role="group" aria-labelledby={labelId}>
        <Text id={labelId} bold marginBottom="none">
          {props.label}
        </Text>
        <Text marginBottom="none">Saved</Text>
        <Button
          type="button"
          variant="secondary"
          mobileWidth="auto"
          autoFocus={toggled}
          aria-label={`Replace ${props.label}`}
          onClick={() => {
            change('');
          }}
        >
          Replace
        </Button>
      </Kept>
    );
  }
  return (
    <>
      <TextField
        {...props}
        input={{ type: 'password', autoComplete: 'new-password', spellCheck: false, autoFocus: toggled }}
      />
      {isKept ? (
        <Keep>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            aria-label={`Keep the saved ${props.label}`}
            onClick={() => {
              change(undefined);
            }}
          >
            Keep the saved one
          </Button>
        </Keep>
      ) : null}
    </>
  );
}

const Kept = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.medium};
  margin-bottom: ${({ theme }) => theme.spacing.medium};
`;

const Keep = styled.div`
  margin: -${({ theme }) => theme.spacing.xSmall} 0 ${({ theme }) => theme.spacing.medium};
`;
