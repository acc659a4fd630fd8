'use client';
import { Badge, Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { createContext, use } from 'react';
import { styled } from 'styled-components';
import { RelativeTime } from '@/components/shell/relative-time';
import { ScrollBox } from '@/components/shell/scroll-box';
import { StackedCell } from '@/components/shell/stacked-cell';
import type { ApiRequestRow } from '@/lib/rest/api-request-row';

interface ApiRequestsTableProps {
  requests: readonly ApiRequestRow[];
  /** Of the list; a request's page is below it. */
  path: string;
}

const PathContext = createContext('');

const COLUMNS = [
  { header: 'Time', hash: 'time', render: TimeCell },
  { header: 'Request', hash: 'request', render: RequestCell },
  { header: 'Answer', hash: 'answer', render: AnswerCell },
  { header: 'Key', hash: 'key', render: KeyCell },
  { header: 'Number', hash: 'number', render: NumberCell },
];

/** Requests to the REST API, newest first. */
export function ApiRequestsTable({ requests, path }: ApiRequestsTableProps) {
  return (
    <PathContext value={path}>
      <ScrollBox label="API requests" stacks>
        <Table keyField="id" items={[...requests]} columns={COLUMNS} />
      </ScrollBox>
    </PathContext>
  );
}

function TimeCell({ at }: ApiRequestRow) {
  return <RelativeTime at={at.iso} label={at.label} />;
}

function RequestCell({ method, path }: ApiRequestRow) {
  return (
    <Wrapped>
      <strong>{method}</strong> {path}
    </Wrapped>
  );
}

function AnswerCell({ status, errorCode, durationMs }: ApiRequestRow) {
  return (
    <>
      <StatusBadge status={status} />
      <Small marginBottom="none">
        {errorCode === null ? null : `${errorCode} · `}
        {durationMs} ms
      </Small>
    </>
  );
}

/** An answer's status, red from 400 on. */
export function StatusBadge({ status }: { status: number }) {
  return <Badge label={String(status)} variant={status < 400 ? 'success' : status < 500 ? 'warning' : 'danger'} />;
}

function KeyCell({ keyName }: ApiRequestRow) {
  return (
    <StackedCell of="Key">
      <Wrapped>{keyName}</Wrapped>
    </StackedCell>
  );
}

function NumberCell({ id }: ApiRequestRow) {
  const path = use(PathContext);
  return (
    <Number>
      <Link href={`${path}/${id}`} prefetch={false}>
        {id}
      </Link>
    </Number>
  );
}

const Wrapped = styled.span`
  overflow-wrap: anywhere;
`;

const Number = styled.span`
  overflow-wrap: anywhere;
  font-size: ${({ theme }) => theme.typography.fontSize.small};
`;
