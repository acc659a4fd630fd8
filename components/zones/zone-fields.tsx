'use client';
import { Panel } from '@bigcommerce/big-design';
import { useWatch, type Control } from 'react-hook-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import type { ZoneFormValues } from '@/lib/definitions/zone-form/zone-fields';

interface ZoneFieldsProps {
  control: Control<ZoneFormValues, unknown, ZoneFormValues>;
  /** ISO 4217 */
  currency: string;
}

/** What is free of charge in a zone, and what is added to every quote. */
export function ZoneFees({ control, currency }: ZoneFieldsProps) {
  return (
    <>
      <Panel header="Free shipping">
        <FreeShippingFields control={control} currency={currency} />
      </Panel>
      <Panel header="Handling fee" description="Added to what every method of this zone costs.">
        <HandlingFeeFields control={control} currency={currency} />
      </Panel>
    </>
  );
}

function FreeShippingFields({ control, currency }: ZoneFieldsProps) {
  const isFree = useWatch({ control, name: 'freeShipping.enabled' });
  return (
    <>
      <CheckboxField
        control={control}
        name="freeShipping.enabled"
        label="Free shipping"
        description="Shoppers in this zone are offered free shipping."
      />
      {isFree ? (
        <>
          <TextField
            control={control}
            name="freeShipping.minimumSubTotal"
            label={`Minimum order total (${currency})`}
            description="0 is no minimum."
            input={{ inputMode: 'decimal' }}
          />
          <CheckboxField
            control={control}
            name="freeShipping.excludeFixedShippingProducts"
            label="Leave out products with a fixed shipping price"
          />
        </>
      ) : null}
    </>
  );
}

function HandlingFeeFields({ control, currency }: ZoneFieldsProps) {
  const kind = useWatch({ control, name: 'handlingFee.kind' });
  return (
    <>
      <SelectField
        control={control}
        name="handlingFee.kind"
        label="Handling fee"
        required
        options={[
          { value: 'none', content: 'None' },
          { value: 'fixed', content: 'Fixed amount' },
          { value: 'percentage', content: 'Percentage' },
        ]}
      />
      {kind === 'none' ? null : (
        <>
          <TextField
            control={control}
            name="handlingFee.amount"
            label={kind === 'fixed' ? `Amount (${currency})` : 'Percentage (%)'}
            required
            input={{ inputMode: 'decimal' }}
          />
          <CheckboxField
            control={control}
            name="handlingFee.displaySeparately"
            label="Show it separately"
            description="Shoppers see the fee as a line of its own at checkout."
          />
        </>
      )}
    </>
  );
}
