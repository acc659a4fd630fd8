'use client';
import { Radio } from '@bigcommerce/big-design';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { styled } from 'styled-components';
import { TextField } from '@/components/forms/text-field';
import { CarrierField } from '@/components/orders/carrier-field';
import { LegendFieldset } from '@/components/orders/legend-fieldset';
import {
  shipmentLimits,
  trackingModes,
  type ShipmentFields,
  type ShipmentFieldValues,
  type TrackingMode,
} from '@/lib/definitions/shipment-form';

interface TrackingFieldsProps {
  form: UseFormReturn<ShipmentFieldValues, unknown, ShipmentFields>;
  providers: { id: string; name: string }[];
}

const LABELS: Record<TrackingMode, string> = {
  carrier: 'Carrier and number',
  link: 'Custom link',
  none: 'No tracking',
};

/** How the customer follows the shipment: one of three ways. */
export function TrackingFields({ form, providers }: TrackingFieldsProps) {
  const { control } = form;
  const { field } = useController({ control, name: 'trackingMode' });
  const [number, link] = useWatch({ control, name: ['trackingNumber', 'trackingLink'] });
  return (
    <LegendFieldset>
      <legend>Tracking</legend>
      <Modes>
        {trackingModes.map((mode) => (
          <Radio
            key={mode}
            name={field.name}
            label={LABELS[mode]}
            value={mode}
            checked={field.value === mode}
            onChange={() => {
              field.onChange(mode);
            }}
          />
        ))}
      </Modes>
      {field.value === 'carrier' ? (
        <>
          <CarrierField control={control} providers={providers} />
          <TextField
            control={control}
            name="trackingNumber"
            label="Tracking number"
            description={counter(number, shipmentLimits.trackingNumber)}
            required
          />
        </>
      ) : null}
      {field.value === 'link' ? (
        <TextField
          control={control}
          name="trackingLink"
          label="Tracking link"
          description={`The whole address, with https://. ${counter(link, shipmentLimits.trackingLink)}`}
          input={{ inputMode: 'url' }}
          required
        />
      ) : null}
    </LegendFieldset>
  );
}

function counter(text: string, limit: number): string {
  return `${text.trim().length} of ${limit} characters`;
}

const Modes = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.large};
  margin-bottom: ${({ theme }) => theme.spacing.medium};
`;
