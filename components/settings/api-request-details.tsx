'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { StatusBadge } from '@/components/settings/api-requests-table';
import { FactList } from '@/components/shell/fact-list';
import type { ApiRequestView } from '@/lib/rest/api-request-row';

/** One request to the REST API: what was sent and what was answered, without secrets. */
export function ApiRequestDetails({ request }: { request: ApiRequestView }) {
  const { at, keyName, method, path, status, errorCode, durationMs, idempotencyKey, isReplayed } = request;
  return (
    <>
      <Panel header="Request">
        <FactList
          facts={[
            ['Request', `${method} ${path}`],
            ['Time', at.label],
            ['API key', keyName],
            ['Answer', <StatusBadge key="status" status={status} />],
            ['Error', errorCode ?? 'None'],
            ['Took', `${durationMs} ms`],
            ['Idempotency key', idempotencyKey ?? 'None'],
            ['Repeated answer', isReplayed ? 'Yes, of an earlier request with the same key' : 'No'],
          ]}
        />
      </Panel>
      <Body header="What was sent" body={request.requestBody} />
      <Body header="What was answered" body={request.responseBody} />
    </>
  );
}

function Body({ header, body }: { header: string; body: string | null }) {
  return (
    <Panel header={header}>
      {body === null || body === '' ? (
        <Text marginBottom="none">Nothing was kept.</Text>
      ) : (
        <Code role="region" aria-label={header} tabIndex={0}>
          {tidy(body)}
        </Code>
      )}
    </Panel>
  );
}

/** JSON on lines of its own; anything else as it is, and what was cut. */
function tidy(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const Code = styled.pre`
  max-height: 30rem;
  margin: 0;
  padding: ${({ theme }) => theme.spacing.small};
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  background: ${({ theme }) => theme.colors.secondary10};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
    outline-offset: 2px;
  }
`;
