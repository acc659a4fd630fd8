'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { CarrierSettings } from '@/components/own-carriers/carrier-settings';
import { ConnectionPanel, type ConnectionActions } from '@/components/own-carriers/connection-panel';
import { DeleteCarrierButton } from '@/components/own-carriers/delete-carrier-button';
import { LevelsPanel, type LevelActions } from '@/components/own-carriers/levels-panel';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { useSaidOnce } from '@/components/shell/use-said-once';
import type { OwnCarrierPageView } from '@/lib/carriers/views/view-own-carrier';
import type { CarrierSettings as Settings } from '@/lib/definitions/own-carrier-form';
import type { FormState } from '@/lib/form-state';

interface OwnCarrierPageProps extends ConnectionActions, LevelActions {
  view: OwnCarrierPageView;
  /** Of the store. */
  home: string;
  dataPath: string;
  mayWrite: boolean;
  /** What was just done on a page that led here. */
  done: string | undefined;
  update: (settings: Settings) => Promise<FormState>;
  remove: () => Promise<FormState>;
}

const KINDS = {
  shippo: 'Through Shippo',
  own: 'Your own: nothing is connected, and you say which services it has.',
  system: 'In every store',
};

/** One carrier of the merchant's own: its settings, how it stands to Shippo, and its service levels. */
export function OwnCarrierPage(props: OwnCarrierPageProps) {
  const { view, home, dataPath, mayWrite, done, update, remove } = props;
  const { carrier, levels, shippo } = view;
  const { code, kind, connection } = carrier;
  const router = useRouter();
  useSaidOnce(done);
  const [answer, setAnswer] = useState<BannerState>();
  const isLinked = connection.checkedAt !== null;
  if (kind === 'system') return <SystemCarrier {...props} />;
  return (
    <Page title={carrier.name} description={KINDS[kind]} back={{ href: `${home}/carriers`, label: 'Carriers' }}>
      {done === undefined || answer ? null : <Notice type="success" messages={[done]} />}
      <FormBanner state={answer} failedHeader="The carrier was not deleted" />
      {mayWrite ? null : (
        <Notice type="info" messages={['Your role shows carriers only. Owners and managers change them.']} />
      )}
      {code ? (
        <ConnectionPanel
          {...props}
          carrier={{ ...carrier, code }}
          shippo={shippo}
          home={home}
          dataPath={dataPath}
          mayWrite={mayWrite}
        />
      ) : null}
      <LevelsPanel
        {...props}
        levels={levels}
        canSync={isLinked && carrier.mode === shippo.keyMode}
        mayWrite={mayWrite}
      />
      <CarrierSettings
        carrier={carrier}
        mayWrite={mayWrite}
        update={update}
        deleteButton={
          <DeleteCarrierButton
            carrier={carrier}
            levelCount={levels.length}
            remove={remove}
            onAnswer={(state) => {
              if (state.status === 'saved' && state.next !== undefined) router.push(state.next);
              // Whatever became of the account at Shippo, the carrier itself is still there.
              else setAnswer({ ...state, ...(state.status === 'failed' && { applied: 'no' }), takesFocus: true });
            }}
          />
        }
      />
    </Page>
  );
}

function SystemCarrier({ view: { carrier }, home }: OwnCarrierPageProps) {
  return (
    <Page title={carrier.name} description={KINDS.system} back={{ href: `${home}/carriers`, label: 'Carriers' }}>
      <Panel>
        {carrier.description === null ? null : <Text>{carrier.description}</Text>}
        <Text>
          Every store has this carrier. It has no account and no service levels, and it cannot be changed or deleted.
        </Text>
      </Panel>
    </Page>
  );
}
