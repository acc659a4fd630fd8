'use client';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { QuantityField } from '@/components/orders/quantity-field';
import type { ShipmentFields, ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView } from '@/lib/orders/get-order-details';
import { LegendFieldset } from '@/components/orders/legend-fieldset';

interface QuantityFieldsProps {
  form: UseFormReturn<ShipmentFieldValues, unknown, ShipmentFields>;
  addresses: AddressView[];
}

/** How much of each line goes into the shipment. */
export function QuantityFields({ form, addresses }: QuantityFieldsProps) {
  const items = useWatch({ control: form.control, name: 'items' });
  const lines = addresses.flatMap((address) => address.items);
  return (
    <LegendFieldset>
      <legend>Items in this shipment</legend>
      {items.map(({ orderProductId }, index) => {
        const line = lines.find(({ id }) => id === orderProductId);
        if (!line) return null;
        return <QuantityField key={orderProductId} control={form.control} index={index} line={line} />;
      })}
    </LegendFieldset>
  );
}
