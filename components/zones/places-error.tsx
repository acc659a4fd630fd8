'use client';
import { Small } from '@bigcommerce/big-design';
import { useId } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';

/** What is wrong with the places of a form: the control it belongs to takes `ref` and `errorId`, and `message` stands near it. */
export function usePlacesError(control: Control<ZoneFormValues, unknown, ZoneFormValues>) {
  const { field, fieldState } = useController({ control, name: 'placeCount' });
  const id = useId();
  const text = fieldState.error?.message;
  return {
    ref: field.ref,
    errorId: text === undefined ? undefined : id,
    message:
      text === undefined ? null : (
        <Small id={id} color="danger" marginBottom="small">
          {text}
        </Small>
      ),
  };
}
