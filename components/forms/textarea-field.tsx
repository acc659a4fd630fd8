'use client';
import { FormControlDescription, Textarea } from '@bigcommerce/big-design';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

interface TextareaFieldProps<Values extends FieldValues, Parsed> extends FieldProps<Values, Parsed> {
  autoFocus?: boolean;
  /** Tells how many characters there are and may be, after the description. */
  limit?: number;
  input?: Pick<ComponentProps<typeof Textarea>, 'rows' | 'spellCheck'>;
}

/** Several lines of text. */
export function TextareaField<Values extends FieldValues, Parsed>({
  autoFocus = false,
  limit,
  input,
  ...props
}: TextareaFieldProps<Values, Parsed>) {
  const { field, error, ids, aria } = useField({ ...props, ...(limit !== undefined && { description: 'count' }) });
  const value = typeof field.value === 'string' ? field.value : '';
  const count = limit === undefined ? undefined : countOf(value, limit);
  const description = [props.description, count].filter(Boolean).join(' ') || undefined;
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Textarea
        autoComplete="off"
        spellCheck={false}
        {...input}
        {...aria}
        {...field}
        id={ids.control}
        autoFocus={autoFocus}
        label={props.label}
        required={props.required ?? false}
        error={error}
        value={value}
        description={
          description === undefined ? undefined : (
            <FormControlDescription id={ids.description}>{description}</FormControlDescription>
          )
        }
      />
    </FieldBox>
  );
}

function countOf(text: string, limit: number): string {
  return `${text.trim().length.toLocaleString('en')} of ${limit.toLocaleString('en')} characters`;
}
