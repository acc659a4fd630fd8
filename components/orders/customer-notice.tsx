'use client';
import { Text } from '@bigcommerce/big-design';
import { InfoIcon, WarningIcon } from '@bigcommerce/big-design-icons';
import { useFormContext, useWatch } from 'react-hook-form';
import { styled } from 'styled-components';
import { customerNotice } from '@/lib/definitions/customer-notice';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

/** What the customer will be told, before the shipment is saved: it cannot be taken back. */
export function CustomerNotice({ mail }: { mail: 'sent' | 'not documented' }) {
  const { control } = useFormContext<ShipmentEditFields>();
  const [trackingMode, carrier, trackingNumber, trackingLink] = useWatch({
    control,
    name: ['trackingMode', 'carrier', 'trackingNumber', 'trackingLink'],
  });
  const { tracked, text, link } = customerNotice({ trackingMode, carrier, trackingNumber, trackingLink });
  return (
    <Box>
      {tracked ? <InfoIcon color="primary" aria-hidden="true" /> : <WarningIcon color="warning50" aria-hidden="true" />}
      <div>
        <Text marginBottom={link === undefined ? 'none' : 'xxSmall'}>
          {MAIL[mail]} {text}
        </Text>
        {link === undefined ? null : <Link>{link}</Link>}
      </div>
    </Box>
  );
}

const MAIL = {
  sent: 'BigCommerce e-mails the customer as soon as the shipment is created, unless your store’s settings turn that e-mail off.',
  'not documented': 'BigCommerce does not document whether it e-mails the customer again about a changed shipment.',
};

const Box = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spacing.xSmall};
  max-width: 40rem;
  margin-bottom: ${({ theme }) => theme.spacing.medium};

  > svg {
    flex-shrink: 0;
  }
  > div {
    min-width: 0;
  }
`;

const Link = styled.code`
  overflow-wrap: anywhere;
`;
