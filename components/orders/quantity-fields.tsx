'use client';
import { Small } from '@bigcommerce/big-design';
import { useFormContext, useWatch } from 'react-hook-form';
import { LegendFieldset } from '@/components/forms/legend-fieldset';
import { QuantityField } from '@/components/orders/quantity-field';
import type { ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { AddressView, LineView } from '@/lib/orders/order-details';

interface QuantityFieldsProps {
  addresses: readonly AddressView[];
  /** What a shipment that is replaced holds, by order product id: it can be shipped again. */
  freed?: ReadonlyMap<number, number>;
}

/** How much of each line goes into the shipment. */
export function QuantityFields({ addresses, freed }: QuantityFieldsProps) {
  const { control } = useFormContext<ShipmentFieldValues>();
  const items = useWatch({ control, name: 'items' });
  const lines = addresses.flatMap((address) => address.items);
  const shown = items.flatMap(({ orderProductId }, index) => {
    const line = lines.find(({ id }) => id === orderProductId);
    return line ? [{ line, index }] : [];
  });
  return (
    <LegendFieldset>
      <legend>Items in this shipment</legend>
      {shown.map(({ line, index }) => (
        <QuantityField key={line.id} control={control} index={index} line={line} note={note(line, freed)} />
      ))}
      {shown.some(({ line }) => line.inBundle) ? <Small marginTop="xSmall">{BUNDLES}</Small> : null}
    </LegendFieldset>
  );
}

// Of a shipment that is replaced, `left` counts what it holds.
function note({ id, left, ordered, refunded }: LineView, freed?: ReadonlyMap<number, number>): string {
  const held = freed?.get(id) ?? 0;
  const most =
    held > 0 ? `Up to ${left}: ${held} of the old shipment, ${left - held} left` : `${left} of ${ordered} left`;
  return refunded > 0 ? `${most} · ${refunded} refunded, so not suggested; can be shipped all the same` : most;
}

const BUNDLES =
  'BigCommerce keeps a bundle and its parts as lines of their own, and does not document which of them a shipment names. Enter 0 for what is not in the parcel.';
