'use client';
import { Button, Panel, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { CarrierRowActions } from '@/components/carriers/carrier-actions';
import { CarrierForm } from '@/components/carriers/carrier-form';
import { ConnectionState } from '@/components/carriers/connection-state';
import { DisconnectButton } from '@/components/carriers/disconnect-button';
import { EnabledIn } from '@/components/carriers/enabled-in';
import { ProviderForm } from '@/components/carriers/provider-form';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { ButtonLink } from '@/components/shell/button-link';
import { Notice } from '@/components/shell/notice';
import type { StatusView } from '@/lib/carrier-connections/connection-view';
import type { ConnectionPage } from '@/lib/carrier-connections/find-connection';
import type { ProviderFormValues } from '@/lib/definitions/provider-settings';
import type { FieldValues } from '@/lib/definitions/field';
import type { FormState } from '@/lib/form-state';

interface CarrierConnectionProps extends CarrierRowActions {
  connection: Omit<ConnectionPage, 'status'> & { status: StatusView };
  mayWrite: boolean;
  /** False when the zones were never read and cannot be read now. */
  zonesAreKnown: boolean;
  zonesPath: string;
  connect: (values: FieldValues) => Promise<FormState>;
  connectProvider: (values: ProviderFormValues) => Promise<FormState>;
}

/** One carrier: what is known of its connection, and the form that connects it. */
export function CarrierConnection(props: CarrierConnectionProps) {
  const { connection, mayWrite, zonesAreKnown, zonesPath, resend, disconnect } = props;
  const { carrierId, name, status, definition } = connection;
  const enabled = connection.methods.filter(({ enabled }) => enabled);
  const { banner, pending, run } = useStoreAction();
  return (
    <>
      <FormBanner state={banner}>
        {status.state === 'submitted' ? (
          <ButtonLink $variant="secondary" href={zonesPath}>
            Enable in a zone
          </ButtonLink>
        ) : null}
      </FormBanner>
      <Panel header="Connection">
        <ConnectionState status={status} />
        <Text marginTop="small" marginBottom="none">
          Enabled in: {zonesAreKnown ? <EnabledIn methods={enabled} isKnown /> : 'The zones could not be read'}
        </Text>
        {mayWrite && (status.canSendAgain || status.canDisconnect) ? (
          <Buttons>
            {status.canSendAgain ? (
              <Button
                variant="secondary"
                mobileWidth="auto"
                isLoading={pending}
                onClick={() => {
                  void run(() => resend(carrierId));
                }}
              >
                Send again
              </Button>
            ) : null}
            {status.canDisconnect ? (
              <DisconnectButton
                name={name}
                methods={enabled}
                disconnect={(options) => run(() => disconnect(carrierId, options))}
              />
            ) : null}
          </Buttons>
        ) : null}
      </Panel>
      {definition?.connection === 'in_bigcommerce' ? null : <Details {...props} />}
    </>
  );
}

function Details({ connection, mayWrite, zonesPath, connect, connectProvider }: CarrierConnectionProps) {
  const { carrierId, name, definition, status, settings, secretCodes, providerSettings } = connection;
  if (!mayWrite) {
    const message = `Your role shows the state only. Owners and managers connect ${name}.`;
    return <Notice type="info" messages={[message]} />;
  }
  const isSaved = status.state === 'submitted' || status.canSendAgain;
  return (
    <Panel header="Connection details">
      {definition && definition.connection !== 'in_bigcommerce' ? (
        <CarrierForm
          name={name}
          note={definition.note}
          fields={definition.connection}
          settings={settings}
          kept={secretCodes}
          isSaved={isSaved}
          zonesPath={zonesPath}
          connect={connect}
        />
      ) : (
        <ProviderForm
          carrierId={carrierId}
          stored={providerSettings}
          kept={providerSettings.filter(({ code }) => secretCodes.includes(code))}
          isSaved={isSaved}
          zonesPath={zonesPath}
          connect={connectProvider}
        />
      )}
    </Panel>
  );
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
  margin-top: ${({ theme }) => theme.spacing.medium};
`;
