'use client';
import { Select } from '@bigcommerce/big-design';
import { useId, useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { quantitiesAt } from '@/components/orders/shipment-defaults';
import type { ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView } from '@/lib/orders/order-details';

/** Which of the order's addresses a shipment goes to: a shipment has one. */
export function AddressField({ addresses }: { addresses: readonly AddressView[] }) {
  const id = useId();
  const { control, getValues, setValue } = useFormContext<ShipmentFieldValues>();
  const { field, fieldState } = useController({ control, name: 'orderAddressId' });
  const left = useRef(new Map<number, ShipmentFieldValues['items']>());
  const choose = (addressId: number) => {
    const typed = getValues();
    const from = addresses.find(({ id: candidate }) => candidate === typed.orderAddressId);
    const to = addresses.find(({ id: candidate }) => candidate === addressId);
    left.current.set(typed.orderAddressId, typed.items);
    field.onChange(addressId);
    setValue('items', quantitiesAt(to, left.current.get(addressId)), { shouldDirty: true });
    // What was typed stays; what the shopper chose is each address's own.
    if (typed.shippingMethod === (from?.shippingMethod ?? '')) {
      setValue('shippingMethod', to?.shippingMethod ?? '', { shouldDirty: true });
    }
  };
  return (
    <FieldBox errorId={`${id}-error`} error={fieldState.error?.message}>
      <Select
        id={id}
        inputRef={field.ref}
        name={field.name}
        label="Address"
        required
        options={addresses.map((address) => ({ value: address.id, content: address.name }))}
        value={field.value}
        onBlur={field.onBlur}
        onOptionChange={choose}
      />
    </FieldBox>
  );
}
