'use client';
import { Checkbox, Small } from '@bigcommerce/big-design';
import type { FieldValues } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

/** One thing that is on or off. */
export function CheckboxField<Values extends FieldValues, Parsed>({
  autoFocus = false,
  ...props
}: FieldProps<Values, Parsed> & { autoFocus?: boolean }) {
  const { field, error, ids, aria } = useField(props);
  const { value, onChange, ...rest } = field;
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Checkbox
        {...rest}
        {...aria}
        id={ids.control}
        autoFocus={autoFocus}
        label={props.label}
        checked={value === true}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {props.description === undefined ? null : (
        <Small id={ids.description} marginLeft="xxLarge" marginBottom="none">
          {props.description}
        </Small>
      )}
    </FieldBox>
  );
}
