'use client';
import { Text } from '@bigcommerce/big-design';
import { InfoIcon, WarningIcon } from '@bigcommerce/big-design-icons';
import { useWatch, type Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { customerNotice } from '@/lib/definitions/customer-notice';
import type { ShipmentFields, ShipmentFieldValues } from '@/lib/definitions/shipment-form';

/** What the customer will be told, before the shipment is made: it cannot be taken back. */
export function CustomerNotice({ control }: { control: Control<ShipmentFieldValues, unknown, ShipmentFields> }) {
  const [trackingMode, carrier, trackingNumber, trackingLink] = useWatch({
    control,
    name: ['trackingMode', 'carrier', 'trackingNumber', 'trackingLink'],
  });
  const { tracked, text } = customerNotice({ trackingMode, carrier, trackingNumber, trackingLink });
  return (
    <Box>
      {tracked ? <InfoIcon color="primary" aria-hidden="true" /> : <WarningIcon color="warning50" aria-hidden="true" />}
      <Text marginBottom="none">
        BigCommerce e-mails the customer as soon as the shipment is created, unless your store’s settings turn that
        e-mail off. {text}
      </Text>
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spacing.xSmall};
  max-width: 40rem;
  margin-bottom: ${({ theme }) => theme.spacing.medium};

  > svg {
    flex-shrink: 0;
  }
`;
