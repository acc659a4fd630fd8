'use client';
import type { FieldValues } from 'react-hook-form';
import { ReplaceableField } from '@/components/forms/replaceable-field';
import { TextField } from '@/components/forms/text-field';
import type { FieldProps } from '@/components/forms/use-field';

/** A password or key. `new-password` keeps password managers from putting another one in. */
export function SecretField<Values extends FieldValues, Parsed>({
  isKept,
  ...props
}: FieldProps<Values, Parsed> & { isKept: boolean }) {
  return (
    <ReplaceableField control={props.control} name={props.name} label={props.label} isKept={isKept} emptyValue="">
      {(autoFocus) => (
        <TextField
          {...props}
          input={{ type: 'password', autoComplete: 'new-password', spellCheck: false, autoFocus }}
        />
      )}
    </ReplaceableField>
  );
}
