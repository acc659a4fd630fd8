'use client';
import { FormControlDescription, Select } from '@bigcommerce/big-design';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField } from '@/components/forms/use-field';
import { anotherCourier, carrierOptions, chosenOption } from '@/components/orders/carrier-options';
import { filterCarriers } from '@/components/orders/filter-carriers';
import { wasText } from '@/components/orders/was-text';
import { carrierChoiceName } from '@/components/orders/carrier-choice-name';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

interface CarrierFieldProps {
  /** This store's third-party providers. */
  providers: { id: string; name: string }[];
  /** What a shipment has that is being edited. */
  drawn?: string | undefined;
}

/** Who carries the shipment; typing searches the list. Values are carrier choices (carrier-choice.ts). */
export function CarrierField({ providers, drawn }: CarrierFieldProps) {
  const { control } = useFormContext<ShipmentEditFields>();
  const label = 'Carrier';
  const { field, error, ids, aria } = useField({ control, name: 'carrier', label });
  const value = typeof field.value === 'string' ? field.value : '';
  const shown = chosenOption(value);
  const was = drawn === undefined ? undefined : wasText(carrierChoiceName(drawn), carrierChoiceName(value));
  const isSlug = shown === anotherCourier;
  const [typed, setTyped] = useState('');
  // Later than BigDesign, which filters the list that it was given before by itself.
  const search = useDeferredValue(typed);
  const all = useMemo(() => carrierOptions(providers, value), [providers, value]);
  const options = useMemo(() => filterCarriers(all, search, shown), [all, search, shown]);
  return (
    <FieldBox errorId={ids.error} error={isSlug ? undefined : error}>
      <Select
        {...(isSlug ? {} : aria)}
        id={ids.control}
        {...(isSlug ? {} : { inputRef: field.ref })}
        name={field.name}
        label={label}
        required
        filterable
        placeholder="Choose or search a carrier"
        error={isSlug ? undefined : error}
        maxHeight={320}
        options={options}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={() => {
          setTyped('');
          field.onBlur();
        }}
        onOptionChange={(chosen?: string) => {
          setTyped('');
          field.onChange(chosen ?? '');
        }}
        description={
          was === undefined ? undefined : <FormControlDescription id={ids.description}>{was}</FormControlDescription>
        }
      />
    </FieldBox>
  );
}
