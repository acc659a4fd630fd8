'use client';
import { FormControlDescription, Textarea } from '@bigcommerce/big-design';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

/** Several lines of text, with how many characters there are and may be. */
export function TextAreaField<Values extends FieldValues, Parsed>({
  limit,
  ...props
}: FieldProps<Values, Parsed> & { limit: number }) {
  const description = 'counter';
  const { field, error, ids, aria } = useField({ ...props, description });
  const value = typeof field.value === 'string' ? field.value : '';
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Textarea
        {...aria}
        {...field}
        id={ids.control}
        label={props.label}
        error={error}
        rows={3}
        value={value}
        description={
          <FormControlDescription id={ids.description}>
            {value.trim().length.toLocaleString('en')} of {limit.toLocaleString('en')} characters
          </FormControlDescription>
        }
      />
    </FieldBox>
  );
}
