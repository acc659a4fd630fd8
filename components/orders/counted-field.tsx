'use client';
import type { ComponentProps } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '@/components/forms/text-field';
import { wasText } from '@/components/orders/was-text';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

interface CountedFieldProps {
  name: 'trackingNumber' | 'trackingLink' | 'shippingMethod';
  label: string;
  description?: string;
  /** In characters. */
  limit: number;
  /** What a shipment has that is being edited. */
  drawn?: string | undefined;
  input?: ComponentProps<typeof TextField>['input'];
  required?: boolean;
}

/** A text of a shipment with a limit: tells how many characters there are, and what it was before it was changed. */
export function CountedField({ name, description, limit, drawn, input, ...props }: CountedFieldProps) {
  const { control } = useFormContext<ShipmentEditFields>();
  const value = useWatch({ control, name });
  const count = `${value.trim().length} of ${limit} characters`;
  return (
    <TextField
      {...props}
      control={control}
      name={name}
      description={[wasText(drawn, value), description, count].filter(Boolean).join(' ')}
      {...(input && { input })}
    />
  );
}
