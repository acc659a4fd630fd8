'use client';
import { Select } from '@bigcommerce/big-design';
import { useId } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { quantitiesFor } from '@/components/orders/shipment-defaults';
import type { ShipmentFields, ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView } from '@/lib/orders/get-order-details';

interface AddressFieldProps {
  form: UseFormReturn<ShipmentFieldValues, unknown, ShipmentFields>;
  addresses: AddressView[];
}

/** Which of the order's addresses a shipment goes to: a shipment has one. */
export function AddressField({ form, addresses }: AddressFieldProps) {
  const id = useId();
  const { field, fieldState } = useController({ control: form.control, name: 'orderAddressId' });
  return (
    <FieldBox errorId={`${id}-error`} error={fieldState.error?.message}>
      <Select
        id={id}
        inputRef={field.ref}
        name={field.name}
        label="Address"
        required
        options={addresses.map((address) => ({ value: address.id, content: address.lines.join(', ') || address.name }))}
        value={field.value}
        onBlur={field.onBlur}
        onOptionChange={(addressId) => {
          field.onChange(addressId);
          const address = addresses.find((candidate) => candidate.id === addressId);
          form.setValue('items', quantitiesFor(address), { shouldDirty: true });
          form.setValue('shippingMethod', address?.shippingMethod ?? '', { shouldDirty: true });
        }}
      />
    </FieldBox>
  );
}
