'use client';
import { Box, Button, Panel, Table } from '@bigcommerce/big-design';
import { useState, useTransition } from 'react';
import { ActivityChanges } from '@/components/activity/activity-changes';
import { EmptyState } from '@/components/shell/empty-state';
import { fetchJson } from '@/components/shell/fetch-json';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { ActivityRows } from '@/lib/activity/activity-rows';

interface ActivityTableProps {
  /** The newest page, as the server drew it. */
  first: ActivityRows;
  /** Where older pages are read. */
  path: string;
}

/** The activity, newest first; older entries are read on request. */
export function ActivityTable({ first, path }: ActivityTableProps) {
  const { rows, more, isLoading, failed, loadMore } = usePages(first, path);
  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState message="Nothing has been changed yet. Connect a carrier, and it shows up here." />
      </Panel>
    );
  }
  return (
    <Panel>
      <ScrollBox label="Activity">
        <Table
          keyField="id"
          items={rows}
          columns={[
            { header: 'When', hash: 'when', render: ({ at, when }) => <time dateTime={at}>{when}</time> },
            { header: 'Who', hash: 'who', render: ({ who }) => who },
            { header: 'What', hash: 'what', render: ({ what }) => what },
            { header: 'To', hash: 'to', render: ({ to }) => to },
            {
              header: 'Before → After',
              hash: 'changes',
              render: ({ changes }) => <ActivityChanges changes={changes} />,
            },
          ]}
        />
      </ScrollBox>
      {failed ? <Notice type="error" messages={['Older activity could not be read. Try again.']} /> : null}
      {more ? (
        <Box marginTop="medium">
          <Button variant="secondary" isLoading={isLoading} onClick={loadMore}>
            {failed ? 'Try again' : 'Show older'}
          </Button>
        </Box>
      ) : null}
    </Panel>
  );
}

/** The first page and those read since. What was written once never changes, so nothing is read twice. */
function usePages(first: ActivityRows, path: string) {
  const [older, setOlder] = useState<ActivityRows[]>([]);
  const [failed, setFailed] = useState(false);
  const [isLoading, startTransition] = useTransition();
  const cursor = (older.at(-1) ?? first).nextCursor;
  const loadMore = () => {
    startTransition(async () => {
      try {
        const page = await fetchJson<ActivityRows>(`${path}?cursor=${encodeURIComponent(cursor ?? '')}`);
        setOlder([...older, page]);
        setFailed(false);
      } catch {
        setFailed(true);
      }
    });
  };
  return {
    rows: [first, ...older].flatMap(({ rows }) => rows),
    more: cursor !== undefined,
    isLoading,
    failed,
    loadMore,
  };
}
