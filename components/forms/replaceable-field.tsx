'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useId, useState, type ReactNode } from 'react';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { styled } from 'styled-components';

interface ReplaceableFieldProps<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  name: Path<Values>;
  label: string;
  /** A value is stored. It never comes back to the browser; while the form holds null it stays as it is. */
  isKept: boolean;
  /** What the field holds when **Replace** was chosen and nothing entered. */
  emptyValue: string | boolean;
  /** The field; `autoFocus` right after **Replace**. */
  children: (autoFocus: boolean) => ReactNode;
}

/** A write-only value: a stored one is shown as *Saved* and can be replaced. */
export function ReplaceableField<Values extends FieldValues, Parsed>(props: ReplaceableFieldProps<Values, Parsed>) {
  const { control, name, label, isKept, emptyValue, children } = props;
  const { field } = useController({ control, name });
  const labelId = useId();
  // What was clicked is gone afterwards; the focus goes to what took its place.
  const [isToggled, setToggled] = useState(false);
  const change = (value: string | boolean | null) => {
    field.onChange(value);
    setToggled(true);
  };
  if (!isKept) return children(false);
  if (field.value === null) {
    return (
      <Kept role="group" aria-labelledby={labelId}>
        <Text id={labelId} bold marginBottom="none">
          {label}
        </Text>
        <Text marginBottom="none">Saved</Text>
        <Button
          type="button"
          variant="secondary"
          mobileWidth="auto"
          autoFocus={isToggled}
          aria-label={`Replace ${label}`}
          onClick={() => {
            change(emptyValue);
          }}
        >
          Replace
        </Button>
      </Kept>
    );
  }
  return (
    <>
      {children(isToggled)}
      <Keep>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          aria-label={`Keep the saved one: ${label}`}
          onClick={() => {
            change(null);
          }}
        >
          Keep the saved one
        </Button>
      </Keep>
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
