'use client';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '@/components/forms/text-field';
import { TextareaField } from '@/components/forms/textarea-field';
import { CountedField } from '@/components/orders/counted-field';
import { wasText } from '@/components/orders/was-text';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import { shipmentLimits } from '@/lib/definitions/shipment-form';

interface DetailFieldsProps {
  /** ISO 4217 */
  currency: string;
  /** What a shipment has that is being edited: shown beside what was changed. */
  drawn?: ShipmentEditFields | undefined;
}

/** What a shipment says besides its tracking. Belongs into the form of a shipment, new or not. */
export function DetailFields({ currency, drawn }: DetailFieldsProps) {
  const { control } = useFormContext<ShipmentEditFields>();
  const [cost, comments] = useWatch({ control, name: ['shippingCost', 'comments'] });
  const costNote = `What you paid, in ${currency}. Only you see it.`;
  return (
    <>
      <CountedField
        name="shippingMethod"
        label="Shipping method"
        description="What the customer reads, such as FedEx Ground."
        limit={shipmentLimits.shippingMethod}
        drawn={drawn?.shippingMethod}
      />
      <TextField
        control={control}
        name="shippingCost"
        label="Shipping cost"
        description={[wasText(drawn?.shippingCost, cost), costNote].filter(Boolean).join(' ')}
        input={{ inputMode: 'decimal' }}
      />
      <TextareaField
        control={control}
        name="comments"
        label="Comments"
        description={wasText(drawn?.comments, comments)}
        limit={shipmentLimits.comments}
        input={{ rows: 3, spellCheck: true }}
      />
    </>
  );
}
