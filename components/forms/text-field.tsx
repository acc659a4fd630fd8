'use client';
import { FormControlDescription, Input } from '@bigcommerce/big-design';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

type InputOptions = Pick<
  ComponentProps<typeof Input>,
  'type' | 'autoComplete' | 'autoFocus' | 'inputMode' | 'placeholder' | 'spellCheck'
>;

/** One line of text, a number or an amount; all of them text in the form's values. */
export function TextField<Values extends FieldValues, Parsed>({
  input,
  ...props
}: FieldProps<Values, Parsed> & { input?: InputOptions }) {
  const { field, error, ids, aria } = useField(props);
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Input
        autoComplete="off"
        {...input}
        {...aria}
        {...field}
        id={ids.control}
        label={props.label}
        required={props.required ?? false}
        error={error}
        value={typeof field.value === 'string' ? field.value : ''}
        description={
          props.description === undefined ? undefined : (
            <FormControlDescription id={ids.description}>{props.description}</FormControlDescription>
          )
        }
      />
    </FieldBox>
  );
}
