'use client';
import { Select } from '@bigcommerce/big-design';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { quantitiesFor } from '@/components/orders/shipment-defaults';
import type { ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView } from '@/lib/orders/order-details';

/** Which of the order's addresses a shipment goes to: a shipment has one. */
export function AddressField({ addresses }: { addresses: readonly AddressView[] }) {
  const id = useId();
  const { control, setValue } = useFormContext<ShipmentFieldValues>();
  const { field, fieldState } = useController({ control, name: 'orderAddressId' });
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
          setValue('items', quantitiesFor(address), { shouldDirty: true });
          setValue('shippingMethod', address?.shippingMethod ?? '', { shouldDirty: true });
        }}
      />
    </FieldBox>
  );
}
