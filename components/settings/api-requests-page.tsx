'use client';
import { Panel } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { ApiRequestsTable } from '@/components/settings/api-requests-table';
import { FindRequestForm } from '@/components/settings/find-request-form';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import type { ApiRequestRow } from '@/lib/rest/api-request-row';

interface ApiRequestsPageProps {
  requests: readonly ApiRequestRow[];
  /** Of this page. */
  path: string;
  /** Older requests; undefined at the end. */
  olderPath: string | undefined;
  /** These are not the newest. */
  isLater: boolean;
}

/** What the store's API keys asked for in the last 30 days. */
export function ApiRequestsPage({ requests, path, olderPath, isLater }: ApiRequestsPageProps) {
  return (
    <Panel>
      <FindRequestForm path={path} />
      {requests.length === 0 ? (
        <EmptyState message={isLater ? 'There are no older requests.' : NONE} />
      ) : (
        <ApiRequestsTable requests={requests} path={path} />
      )}
      <Pages>
        {isLater ? (
          <ButtonLink $variant="secondary" href={path}>
            Newest requests
          </ButtonLink>
        ) : null}
        {olderPath === undefined ? null : (
          <ButtonLink $variant="secondary" href={olderPath}>
            Older requests
          </ButtonLink>
        )}
      </Pages>
    </Panel>
  );
}

const NONE =
  'No API key of this store has asked for anything in the last 30 days. Create an API key in Settings to begin.';

const Pages = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
  margin-top: ${({ theme }) => theme.spacing.medium};
`;
