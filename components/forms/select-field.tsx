'use client';
import { FormControlDescription, Select } from '@bigcommerce/big-design';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

interface SelectFieldProps<Values extends FieldValues, Parsed> extends FieldProps<Values, Parsed> {
  options: readonly { value: string; content: string }[];
  /** Called when the person chose, after the form has the value. */
  onChosen?: (value: string) => void;
}

/** One of several options. */
export function SelectField<Values extends FieldValues, Parsed>({
  options,
  onChosen,
  ...props
}: SelectFieldProps<Values, Parsed>) {
  const { field, error, ids, aria } = useField(props);
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Select
        {...aria}
        id={ids.control}
        inputRef={field.ref}
        name={field.name}
        label={props.label}
        required={props.required ?? false}
        placeholder="Choose an option"
        error={error}
        options={[...options]}
        value={typeof field.value === 'string' ? field.value : ''}
        onBlur={field.onBlur}
        onOptionChange={(value?: string) => {
          field.onChange(value ?? '');
          onChosen?.(value ?? '');
        }}
        description={
          props.description === undefined ? undefined : (
            <FormControlDescription id={ids.description}>{props.description}</FormControlDescription>
          )
        }
      />
    </FieldBox>
  );
}
