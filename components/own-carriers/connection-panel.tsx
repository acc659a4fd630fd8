'use client';
import { Button, Panel } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { WorkingNote } from '@/components/forms/working-note';
import { ConnectForm, type Connect } from '@/components/own-carriers/connect-form';
import { modeNames } from '@/components/own-carriers/connection-names';
import { PinForm } from '@/components/own-carriers/pin-form';
import { ShippoConnectionState } from '@/components/own-carriers/shippo-connection-state';
import { SignInButton, type SignInPlace } from '@/components/own-carriers/sign-in-button';
import { FactList } from '@/components/shell/fact-list';
import { Notice } from '@/components/shell/notice';
import { useLive } from '@/components/shell/use-live';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import type { ShippoConnection } from '@/lib/carriers/views/shippo-connection';
import type { ShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import type { FailedState, FormState } from '@/lib/form-state';

export interface ConnectionActions {
  check: () => Promise<FormState>;
  beginSignIn: () => Promise<SignInPlace | FailedState>;
  enterPin: (values: { pin: string }) => Promise<FormState>;
  connect: Connect;
}

interface ConnectionPanelProps extends ConnectionActions {
  carrier: OwnCarrierView & { code: ShippoCode };
  shippo: ShippoStanding;
  home: string;
  /** Where the state is read again while somebody signs in. */
  dataPath: string;
  mayWrite: boolean;
}

/** How often the state is looked at while the sign-in is open in another window, and for how long it can be finished. */
const LOOK_MS = 3_000;
const SIGN_IN_MS = 10 * 60_000;

/** How a carrier stands to Shippo, and what has to be done about it. */
export function ConnectionPanel(props: ConnectionPanelProps) {
  const { carrier, shippo, home, dataPath, mayWrite, check, beginSignIn, enterPin, connect } = props;
  const { name: carrierName } = shippoCarriers[carrier.code];
  const { banner, pending, run } = useStoreAction();
  const { connection, isWaiting, wait } = useSignIn(carrier.connection, dataPath);
  const show = (answer: FormState) => void run(() => Promise.resolve(answer));
  const { state, wantsSignIn } = connection;
  const isLinked = state !== 'sandbox' && state !== 'unlinked';
  const hasKey = isLinked && carrier.mode === shippo.keyMode;
  return (
    <Panel header="Connection">
      <FormBanner state={banner} failedHeader="Shippo could not be asked" />
      <ShippoConnectionState connection={connection} />
      <Facts>
        <FactList
          facts={[
            ['Carrier', carrierName],
            ['Account number', carrier.accountNumber ?? 'Not known here'],
            ['Mode', carrier.mode ? modeNames[carrier.mode] : 'Not known'],
          ]}
        />
      </Facts>
      {isLinked && !hasKey ? <Notice type="warning" messages={[noKey(carrier.mode)]} /> : null}
      {mayWrite && hasKey ? (
        <Buttons>
          {wantsSignIn ? (
            <SignInButton carrierName={carrierName} begin={beginSignIn} onOpened={wait} onFailed={show} />
          ) : null}
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            isLoading={pending}
            onClick={() => {
              void run(check);
            }}
          >
            Check again
          </Button>
        </Buttons>
      ) : null}
      <WorkingNote isWorking={isWaiting && wantsSignIn}>
        Finish the sign-in in the other window. This page notices by itself when you are done.
      </WorkingNote>
      {mayWrite && hasKey && (state === 'verification_pending' || state === 'verification_failed') ? (
        <Below>
          <PinForm carrierName={carrierName} enterPin={enterPin} onEntered={show} />
        </Below>
      ) : null}
      {mayWrite && !isLinked ? (
        <Below>
          <ConnectForm carrier={carrier} shippo={shippo} home={home} connect={connect} onConnected={show} />
        </Below>
      ) : null}
    </Panel>
  );
}

/** The state as drawn, and read again while a sign-in is open elsewhere; the page is drawn anew once it has changed. */
function useSignIn(drawn: ShippoConnection, dataPath: string) {
  const router = useRouter();
  const [isWaiting, setWaiting] = useState(false);
  const { data: connection } = useLive<ShippoConnection>(dataPath, drawn, {
    refreshInterval: isWaiting ? LOOK_MS : 0,
    revalidateOnFocus: isWaiting,
    revalidateOnMount: false,
    revalidateIfStale: false,
  });
  const isOver = isWaiting && connection.state !== drawn.state;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      setWaiting(false);
    }, SIGN_IN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting]);
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  if (isWaiting && drawn.state === 'connected') setWaiting(false);
  return {
    connection,
    isWaiting,
    wait: () => {
      setWaiting(true);
    },
  };
}

function noKey(mode: OwnCarrierView['mode']): string {
  return `This carrier was connected with a ${mode ?? ''} key of Shippo, and the store has no such key now. Until one is saved in Settings, its state cannot be checked and its service levels cannot be synced.`;
}

const Facts = styled.div`
  margin: ${({ theme }) => theme.spacing.medium} 0;
`;

const Below = styled.div`
  margin-top: ${({ theme }) => theme.spacing.medium};
  padding-top: ${({ theme }) => theme.spacing.medium};
  border-top: ${({ theme }) => theme.border.box};
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spacing.small};

  && > button {
    margin: 0;
  }
`;
