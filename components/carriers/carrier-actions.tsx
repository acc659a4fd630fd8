'use client';
import { Button } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { DisconnectButton, type Disconnect } from '@/components/carriers/disconnect-button';
import { ButtonLink } from '@/components/shell/button-link';
import type { CarrierRow } from '@/lib/carrier-connections/connection-view';
import type { FormState } from '@/lib/form-state';

export interface CarrierRowActions {
  resend: (carrierId: string) => Promise<FormState>;
  disconnect: (carrierId: string, options: { disableMethods: boolean }) => Promise<FormState>;
}

interface CarrierActionsProps {
  row: CarrierRow;
  /** Of the Carriers page. */
  path: string;
  isBusy: boolean;
  resend: (carrierId: string) => Promise<unknown>;
  disconnect: (carrierId: string, options: { disableMethods: boolean }) => ReturnType<Disconnect>;
}

/** What can be done with a carrier now. */
export function CarrierActions({ row, path, isBusy, resend, disconnect }: CarrierActionsProps) {
  const { carrierId, name, status, methods } = row;
  if (status.state === 'in_bigcommerce') return 'In BigCommerce only';
  const verb = status.state === 'submitted' || status.canSendAgain ? 'Edit connection' : 'Connect';
  return (
    <Actions>
      {status.canSendAgain ? (
        <Button
          variant="secondary"
          mobileWidth="auto"
          disabled={isBusy}
          aria-label={`Send again to ${name}`}
          onClick={() => {
            void resend(carrierId);
          }}
        >
          Send again
        </Button>
      ) : null}
      <ButtonLink $variant="secondary" href={`${path}/${carrierId}`} aria-label={`${verb}: ${name}`}>
        {verb}
      </ButtonLink>
      {status.canDisconnect ? (
        <DisconnectButton name={name} methods={methods} disconnect={(options) => disconnect(carrierId, options)} />
      ) : null}
    </Actions>
  );
}

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;
