'use client';
import { Badge, Button, Panel, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { AskingButton } from '@/components/forms/asking-button';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { ShippoKeyForm } from '@/components/settings/shippo-key-form';
import { Notice } from '@/components/shell/notice';
import { RelativeTime } from '@/components/shell/relative-time';
import type { ShippoSettingsView } from '@/lib/carriers/views/shippo-settings-view';
import type { FormState } from '@/lib/form-state';

export interface ShippoActions {
  saveKey: (values: { key: string }) => Promise<FormState>;
  forgetKey: () => Promise<FormState>;
}

interface ShippoPanelProps extends ShippoActions {
  shippo: ShippoSettingsView;
  mayChange: boolean;
}

/** The store's key to Shippo, which is written here and never read again. */
export function ShippoPanel({ shippo: { key }, mayChange, saveKey, forgetKey }: ShippoPanelProps) {
  const [isReplacing, setReplacing] = useState(false);
  const [answer, setAnswer] = useState<BannerState>();
  const show = (state: FormState) => {
    setReplacing(false);
    setAnswer({ ...state, takesFocus: true });
  };
  return (
    <Panel
      id="shippo"
      header="Shippo"
      description="FedEx, UPS and USPS accounts of your own are connected through your account at Shippo. Its key is stored encrypted and never shown again."
    >
      <FormBanner state={answer} failedHeader="The Shippo key was not removed" />
      {key ? <SavedKey shippoKey={key} /> : <Text>No Shippo key is saved.</Text>}
      {!mayChange ? (
        <Notice type="info" messages={['Owners and managers save and remove the Shippo key.']} />
      ) : key && !isReplacing ? (
        <Buttons>
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            aria-label="Replace the Shippo key"
            onClick={() => {
              setAnswer(undefined);
              setReplacing(true);
            }}
          >
            Replace
          </Button>
          <AskingButton
            label="Remove"
            fullLabel="Remove the Shippo key"
            title="Remove the Shippo key?"
            confirmLabel="Remove key"
            destructive
            action={forgetKey}
            onAnswer={show}
          >
            <Text>
              The key is deleted here. Your carriers stay, and so do their accounts at Shippo, but until a key of the
              same mode is saved they cannot be checked or synced, and deleting one leaves its account at Shippo as it
              is.
            </Text>
          </AskingButton>
        </Buttons>
      ) : (
        <ShippoKeyForm
          isReplacing={isReplacing}
          save={saveKey}
          onSaved={show}
          onCancel={() => {
            setReplacing(false);
          }}
        />
      )}
    </Panel>
  );
}

function SavedKey({ shippoKey }: { shippoKey: NonNullable<ShippoSettingsView['key']> }) {
  const { mode, lastFour, saved, savedBy, accepted } = shippoKey;
  return (
    <Saved>
      <Text marginBottom="xxSmall">
        <strong>Saved</strong>, ends with {lastFour}{' '}
        <Badge label={mode === 'live' ? 'Live' : 'Test mode'} variant={mode === 'live' ? 'success' : 'secondary'} />
      </Text>
      <Text marginBottom="xxSmall">
        {accepted
          ? 'Shippo accepted it when it was saved.'
          : 'Shippo could not be asked when it was saved, so it is not known whether it is right. Save it again to find out.'}
      </Text>
      {mode === 'test' ? (
        <Text marginBottom="xxSmall">Carriers that you add now are in test mode: their labels ship nothing.</Text>
      ) : null}
      <Text marginBottom="none" color="secondary60">
        By {savedBy}, <RelativeTime at={saved.iso} label={saved.label} />
      </Text>
    </Saved>
  );
}

const Saved = styled.div`
  margin-bottom: ${({ theme }) => theme.spacing.medium};
  overflow-wrap: anywhere;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};

  && > button {
    margin: 0;
  }
`;
