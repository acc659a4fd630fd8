'use client';
import { Badge, Panel, Switch, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import { useRowAction } from '@/components/forms/use-row-action';
import type { BannerState } from '@/components/forms/use-store-form';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { FormState } from '@/lib/form-state';

interface SandboxPanelProps {
  sandbox: boolean;
  hasKey: boolean;
  mayChange: boolean;
  setSandbox: (on: boolean) => Promise<FormState>;
}

/** Whether carriers are added without Shippo. Asks before it changes anything. */
export function SandboxPanel({ sandbox, hasKey, mayChange, setSandbox }: SandboxPanelProps) {
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<BannerState>();
  const { pending, run } = useRowAction((state) => {
    setAsking(false);
    setAnswer({ ...state, takesFocus: true });
  });
  return (
    <Panel
      id="sandbox"
      header="Sandbox"
      description="In sandbox, carriers are added without asking Shippo: nothing is connected, and nothing can be shipped with them. For trying things out, and for developers."
    >
      <FormBanner state={answer} failedHeader="Sandbox was not switched" />
      <Line>
        {mayChange ? (
          <Switch
            role="switch"
            aria-label="Sandbox"
            checked={sandbox}
            onChange={() => {
              setAsking(true);
            }}
          />
        ) : null}
        <Badge label={sandbox ? 'In sandbox' : 'Not in sandbox'} variant={sandbox ? 'warning' : 'secondary'} />
      </Line>
      <ConfirmDialog
        isOpen={isAsking}
        title={sandbox ? 'Leave sandbox?' : 'Enter sandbox?'}
        confirmLabel={sandbox ? 'Leave sandbox' : 'Enter sandbox'}
        destructive={false}
        isPending={pending}
        onConfirm={() => {
          run(() => setSandbox(!sandbox));
        }}
        onCancel={() => {
          setAsking(false);
        }}
      >
        {sandbox ? <Leaving hasKey={hasKey} /> : <Entering />}
      </ConfirmDialog>
    </Panel>
  );
}

function Leaving({ hasKey }: { hasKey: boolean }) {
  return (
    <>
      <Text>
        FedEx, UPS and USPS carriers that are added from then on, here or through the API, are connected at Shippo.
        Those that were added in sandbox stay as they are until you connect them on their pages.
      </Text>
      {hasKey ? null : <Text>No Shippo key is saved yet, so such carriers cannot be added until one is.</Text>}
    </>
  );
}

function Entering() {
  return (
    <Text>
      Carriers that are added from then on, here or through the API, are not connected. Those that are connected already
      stay connected at Shippo.
    </Text>
  );
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.small};
`;
