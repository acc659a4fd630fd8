'use client';
import { useId } from 'react';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';

/** What every field component takes. `name` is the path of its value in the form. */
export interface FieldProps<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  name: Path<Values>;
  label: string;
  description?: string | undefined;
  required?: boolean | undefined;
}

/** A field's value and error, and the ids that tie label, description and error to the control for screen readers. */
export function useField<Values extends FieldValues, Parsed>({
  control,
  name,
  description,
}: FieldProps<Values, Parsed>) {
  const { field, fieldState } = useController({ control, name });
  const id = useId();
  const error = fieldState.error?.message;
  // Of a field whose value is a list: its rows' errors.
  const nested: unknown = fieldState.error;
  const describedBy = [description === undefined ? '' : `${id}-description`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return {
    field: { ...field, value: field.value as unknown },
    error,
    nested,
    ids: { control: id, description: `${id}-description`, error: `${id}-error` },
    aria: {
      'aria-invalid': error === undefined ? undefined : true,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
    },
  };
}
