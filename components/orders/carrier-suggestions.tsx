'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useFormContext, useWatch } from 'react-hook-form';
import { styled } from 'styled-components';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import { suggestCarriers } from '@/lib/definitions/tracking-numbers/suggest-carriers';

/** The carriers that the typed number looks like, likeliest first. Nothing is chosen unless the person chooses it. */
export function CarrierSuggestions() {
  const { control, setValue, setFocus } = useFormContext<ShipmentEditFields>();
  const [number, chosen] = useWatch({ control, name: ['trackingNumber', 'carrier'] });
  const all = suggestCarriers(number);
  const others = all.some(({ carrier }) => carrier === chosen) ? [] : all;
  return (
    <Box role="status">
      {others.map(({ carrier, name, evidence }) => (
        <Line key={carrier}>
          <Text as="span" marginBottom="none">
            {evidence === 'check_digit'
              ? `Looks like ${name}: the check digit fits.`
              : `Could be ${name}: length and characters fit, and nothing in the number proves it.`}
          </Text>
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              setValue('carrier', carrier, { shouldDirty: true, shouldValidate: true });
              // The button goes with the suggestion.
              setFocus('trackingNumber');
            }}
          >
            Use {name}
          </Button>
        </Line>
      ))}
    </Box>
  );
}

const Box = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xSmall};
  max-width: 32rem;
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spacing.xSmall};

  > span {
    flex: 1 1 12rem;
  }
`;
