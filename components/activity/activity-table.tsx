'use client';
import { Box, Button, Panel, Small, Table, type TableColumn } from '@bigcommerce/big-design';
import { createContext, useContext, useState, useTransition } from 'react';
import { ActivityChanges } from '@/components/activity/activity-changes';
import { UndoButton } from '@/components/activity/undo-button';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { EmptyState } from '@/components/shell/empty-state';
import { fetchJson } from '@/components/shell/fetch-json';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { ActivityRow, ActivityRows } from '@/lib/activity/activity-rows';
import type { FormState } from '@/lib/form-state';

interface ActivityTableProps {
  /** The newest page, as the server drew it. */
  first: ActivityRows;
  /** Where older pages are read. */
  path: string;
  mayUndo: boolean;
  undo: (entryId: string) => Promise<FormState>;
}

/** The activity, newest first; older entries are read on request. */
export function ActivityTable({ first, path, mayUndo, undo }: ActivityTableProps) {
  const { rows, more, isLoading, failed, loadMore, markUndone } = usePages(first, path);
  const [answer, setAnswer] = useState<BannerState>();
  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState message="Nothing has been changed yet. Connect a carrier, and it shows up here." />
      </Panel>
    );
  }
  const onAnswer = (row: ActivityRow, state: FormState) => {
    if (state.status === 'saved') markUndone(row.id);
    // The button that had the focus may be gone.
    setAnswer({ ...state, takesFocus: true });
  };
  return (
    <Panel>
      <FormBanner state={answer} failedHeader="This was not undone, or not all of it" />
      <ScrollBox label="Activity" stacks>
        <Undoing value={{ undo: mayUndo ? undo : undefined, onAnswer }}>
          <Table keyField="id" items={rows} columns={COLUMNS} />
        </Undoing>
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

interface UndoingValue {
  /** Left out when the role does not allow it. */
  undo: ((entryId: string) => Promise<FormState>) | undefined;
  onAnswer: (row: ActivityRow, state: FormState) => void;
}

const Undoing = createContext<UndoingValue>({ undo: undefined, onAnswer: () => undefined });

/** Always the same list: BigDesign draws a cell anew, and closes its dialog, when `render` is another function. */
const COLUMNS: TableColumn<ActivityRow>[] = [
  { header: 'When', hash: 'when', render: ({ at, when }) => <time dateTime={at}>{when}</time> },
  { header: 'Who', hash: 'who', render: ({ who }) => who },
  { header: 'What', hash: 'what', render: What },
  { header: 'To', hash: 'to', render: ({ to }) => to },
  { header: 'Before → After', hash: 'changes', render: ({ changes }) => <ActivityChanges changes={changes} /> },
  { header: 'Undo', hash: 'undo', render: UndoCell },
];

function UndoCell(row: ActivityRow) {
  const { undo, onAnswer } = useContext(Undoing);
  if (!undo || row.undo !== 'possible') return null;
  return (
    <UndoButton
      row={row}
      undo={() => undo(row.id)}
      onAnswer={(state) => {
        onAnswer(row, state);
      }}
    />
  );
}

/** What was done, and what became of it. */
function What({ what, undid, undo }: ActivityRow) {
  return (
    <>
      {what}
      {undid === null ? null : <Small marginBottom="none">{undid}</Small>}
      {typeof undo === 'object' && undo ? <Small marginBottom="none">{undo.note}</Small> : null}
    </>
  );
}

/**
 * The first page and those read since. What was written once never changes but for being undone, so nothing is read twice.
 * The server draws the first page again after an undoing; what slips off its end stays in `older`.
 */
function usePages(first: ActivityRows, path: string) {
  const [older, setOlder] = useState<ActivityRows[]>([]);
  const [failed, setFailed] = useState(false);
  const [isLoading, startTransition] = useTransition();
  const cursor = (older.at(-1) ?? first).nextCursor;
  const newest = new Set(first.rows.map(({ id }) => id));
  const rows = [...first.rows, ...older.flatMap((page) => page.rows).filter(({ id }) => !newest.has(id))];
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
  const markUndone = (id: string) => {
    const marked = rows.map((row) => (row.id === id ? { ...row, undo: { note: 'Undone just now' } } : row));
    setOlder([{ rows: marked, ...(cursor === undefined ? {} : { nextCursor: cursor }) }]);
  };
  return { rows, more: cursor !== undefined, isLoading, failed, loadMore, markUndone };
}
