'use client';
import { Button, Panel } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import { useIsHydrated } from '@/components/forms/use-is-hydrated';
import type { BannerState } from '@/components/forms/use-store-form';
import { ApiKeyDialog } from '@/components/settings/api-key-dialog';
import { ApiKeysTable } from '@/components/settings/api-keys-table';
import { NewKeyNotice } from '@/components/settings/new-key-notice';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import type { ApiKeyRow } from '@/lib/api-keys/api-key-row';
import type { ApiKeyForm } from '@/lib/definitions/api-key-form';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';

/** The answer to a new key: the only time it is sent anywhere. */
export interface CreatedKey extends SavedState {
  key: string;
}

interface ApiKeysPanelProps {
  /** Undefined for who may not see them. */
  keys: readonly ApiKeyRow[] | undefined;
  requestsPath: string;
  create: (values: ApiKeyForm) => Promise<CreatedKey | FailedState>;
  revoke: (id: string) => Promise<FormState>;
}

/** The keys to the store's REST API: made, listed and revoked here. */
export function ApiKeysPanel({ keys, requestsPath, create, revoke }: ApiKeysPanelProps) {
  const isReady = useIsHydrated();
  const [isOpen, setOpen] = useState(false);
  const [newKey, setNewKey] = useState<string>();
  const [answer, setAnswer] = useState<BannerState>();
  const show = (state: FormState) => {
    setAnswer({ ...state, takesFocus: true });
  };
  const createAndShow = async (values: ApiKeyForm) => {
    const made = await create(values);
    if (made.status === 'failed') return made;
    setNewKey(made.key);
    setAnswer(undefined);
    setOpen(false);
    return { status: 'saved', message: made.message } as const;
  };
  return (
    <Panel
      id="api-keys"
      header="API keys"
      description="With a key, your own software reads and changes this store’s carriers through the REST API."
    >
      {newKey === undefined ? null : (
        <NewKeyNotice
          key={newKey}
          apiKey={newKey}
          onDone={() => {
            setNewKey(undefined);
          }}
        />
      )}
      <FormBanner state={answer} failedHeader="The API key was not revoked" />
      <Buttons>
        {keys ? (
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            disabled={!isReady}
            onClick={() => {
              setOpen(true);
            }}
          >
            Create API key
          </Button>
        ) : null}
        {keys ? (
          <ButtonLink $variant="subtle" href={requestsPath}>
            API requests
          </ButtonLink>
        ) : null}
        {/* Needs no session, so it may stand in a tab of its own. */}
        <a href="/v1/docs" target="_blank" rel="noreferrer">
          API reference (opens in a new tab)
        </a>
      </Buttons>
      {keys ? (
        <Keys keys={keys} revoke={revoke} onAnswer={show} />
      ) : (
        <Notice type="info" messages={['Owners and managers see, create and revoke API keys.']} />
      )}
      {isOpen ? (
        <ApiKeyDialog
          create={createAndShow}
          onCancel={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface KeysProps extends Pick<ApiKeysPanelProps, 'revoke'> {
  keys: readonly ApiKeyRow[];
  onAnswer: (answer: FormState) => void;
}

function Keys({ keys, ...rest }: KeysProps) {
  if (keys.length === 0) return <EmptyState message="There is no API key yet. Create one to use the REST API." />;
  return <ApiKeysTable keys={keys} {...rest} />;
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.small};
  margin-bottom: ${({ theme }) => theme.spacing.medium};

  && > button {
    margin: 0;
  }
`;
