'use client';
import { Select } from '@bigcommerce/big-design';
import type { Control } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField } from '@/components/forms/use-field';
import { couriers } from '@/lib/definitions/couriers';
import type { ShipmentFields, ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

interface CarrierFieldProps {
  control: Control<ShipmentFieldValues, unknown, ShipmentFields>;
  /** This store's third-party providers. */
  providers: { id: string; name: string }[];
}

/** Who carries the shipment; typing searches the list. Values are carrier choices (carrier-choice.ts). */
export function CarrierField({ control, providers }: CarrierFieldProps) {
  const label = 'Carrier';
  const { field, error, ids, aria } = useField({ control, name: 'carrier', label });
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Select
        {...aria}
        id={ids.control}
        inputRef={field.ref}
        name={field.name}
        label={label}
        required
        filterable
        placeholder="Choose or search a carrier"
        error={error}
        maxHeight={320}
        options={[
          { label: 'Carriers of BigCommerce', options: [...shippingProviders, ...providers].map(providerOption) },
          {
            label: 'Other couriers',
            separated: true,
            options: couriers.map(({ slug, name }) => ({ value: `courier:${slug}`, content: name })),
          },
          { label: 'Not listed', separated: true, options: [{ value: 'other', content: 'Other (no link)' }] },
        ]}
        value={typeof field.value === 'string' ? field.value : ''}
        onBlur={field.onBlur}
        onOptionChange={(value?: string) => {
          field.onChange(value ?? '');
        }}
      />
    </FieldBox>
  );
}

function providerOption({ id, name }: { id: string; name: string }) {
  return { value: `provider:${id}`, content: name };
}
