'use client';
import { Radio, Small } from '@bigcommerce/big-design';
import { useController, useFormContext } from 'react-hook-form';
import { styled } from 'styled-components';
import { CarrierField } from '@/components/orders/carrier-field';
import { CarrierSuggestions } from '@/components/orders/carrier-suggestions';
import { CountedField } from '@/components/orders/counted-field';
import { CourierSlugField } from '@/components/orders/courier-slug-field';
import { LegendFieldset } from '@/components/forms/legend-fieldset';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import { shipmentLimits, trackingModes, type TrackingMode } from '@/lib/definitions/shipment-form';

interface TrackingFieldsProps {
  providers: { id: string; name: string }[];
  /** What a shipment has that is being edited: shown beside what was changed. */
  drawn?: ShipmentEditFields | undefined;
}

const LABELS: Record<TrackingMode, string> = {
  carrier: 'Carrier and number',
  link: 'Custom link',
  none: 'No tracking',
};

/** How the customer follows the shipment: one of three ways. Belongs into the form of a shipment, new or not. */
export function TrackingFields({ providers, drawn }: TrackingFieldsProps) {
  const { control } = useFormContext<ShipmentEditFields>();
  const { field } = useController({ control, name: 'trackingMode' });
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
      {drawn && drawn.trackingMode !== field.value ? <Small>{wasTracked(drawn)}</Small> : null}
      {field.value === 'carrier' ? (
        <>
          <CarrierField providers={providers} drawn={drawn?.carrier} />
          <CourierSlugField />
          <CountedField
            name="trackingNumber"
            label="Tracking number"
            limit={shipmentLimits.trackingNumber}
            drawn={drawn?.trackingNumber}
            required
          />
          <CarrierSuggestions />
        </>
      ) : null}
      {field.value === 'link' ? (
        <CountedField
          name="trackingLink"
          label="Tracking link"
          description="The whole address, with https://."
          limit={shipmentLimits.trackingLink}
          drawn={drawn?.trackingLink}
          input={{ inputMode: 'url' }}
          required
        />
      ) : null}
    </LegendFieldset>
  );
}

function wasTracked({ trackingMode, trackingNumber, trackingLink }: ShipmentEditFields): string {
  const value = { carrier: trackingNumber, link: trackingLink, none: '' }[trackingMode];
  return value ? `Was ${LABELS[trackingMode]}: “${value}”.` : `Was ${LABELS[trackingMode]}.`;
}

const Modes = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.large};
  margin-bottom: ${({ theme }) => theme.spacing.medium};
`;
