'use client';
import { FormControlDescription, Input } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { FieldBox } from '@/components/forms/field-box';
import { useField } from '@/components/forms/use-field';
import { anotherCourier, isSlugTyped } from '@/components/orders/carrier-options';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

/** The slug of *Another courier*; nothing while another carrier is chosen. */
export function CourierSlugField() {
  const { control } = useFormContext<ShipmentEditFields>();
  const label = 'Courier’s slug';
  const { field, error, ids, aria } = useField({ control, name: 'carrier', label, description: NOTE });
  const { ref: focused, onBlur, onChange } = field;
  const value = typeof field.value === 'string' ? field.value : '';
  // A slug of the list, typed, is that courier; the field stays until another carrier is chosen.
  const [typed, setTyped] = useState<string>();
  if (!isSlugTyped(value) && typed !== value) return null;
  return (
    <FieldBox errorId={ids.error} error={error === undefined ? undefined : INVALID}>
      <Input
        {...aria}
        id={ids.control}
        ref={focused}
        autoComplete="off"
        spellCheck={false}
        label={label}
        required
        error={error}
        value={value.slice(anotherCourier.length)}
        onBlur={onBlur}
        onChange={(event) => {
          const choice = `${anotherCourier}${event.target.value.trim().toLowerCase()}`;
          setTyped(choice);
          onChange(choice);
        }}
        description={<FormControlDescription id={ids.description}>{NOTE}</FormControlDescription>}
      />
    </FieldBox>
  );
}

const NOTE =
  'As AfterShip spells it, such as “dhl-germany”. BigCommerce takes any slug; what becomes of one that AfterShip does not know is not documented.';
const INVALID = 'Enter the courier’s slug: small letters, digits and hyphens.';
