'use client';
import { FormControlDescription, Textarea } from '@bigcommerce/big-design';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

/** Several lines of text. */
export function TextareaField<Values extends FieldValues, Parsed>({
  autoFocus = false,
  ...props
}: FieldProps<Values, Parsed> & { autoFocus?: boolean }) {
  const { field, error, ids, aria } = useField(props);
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Textarea
        {...aria}
        {...field}
        id={ids.control}
        autoComplete="off"
        autoFocus={autoFocus}
        spellCheck={false}
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
