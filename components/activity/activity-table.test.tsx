import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ActivityTable } from '@/components/activity/activity-table';
import { Theme } from '@/components/shell/theme';
import type { ActivityRow, ActivityRows } from '@/lib/activity/activity-rows';
import type { FormState } from '@/lib/form-state';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
const server = vi.hoisted((): { older: unknown } => ({ older: {} }));
vi.mock('@/components/shell/fetch-json', () => ({ fetchJson: () => Promise.resolve(server.older) }));
afterEach(cleanup);

const row = (id: string, fields: Partial<ActivityRow> = {}): ActivityRow => ({
  id,
  at: '2026-03-01T12:00:00.000Z',
  when: 'Mar 1',
  who: 'ada@example.com',
  what: 'Changed a shipping method',
  to: `Method ${id}`,
  changes: [],
  isDeletion: false,
  undo: 'possible',
  undid: null,
  ...fields,
});

function renderTable(first: ActivityRows, mayUndo = true) {
  const asked: string[] = [];
  let answer: (state: FormState) => void = () => undefined;
  const undo = (id: string) => {
    asked.push(id);
    return new Promise<FormState>((resolve) => {
      answer = resolve;
    });
  };
  const table = (rows: ActivityRows) => (
    <Theme>
      <ActivityTable first={rows} path="/data" mayUndo={mayUndo} undo={undo} />
    </Theme>
  );
  const { rerender } = render(table(first));
  return {
    asked,
    reply: (state: FormState) => {
      act(() => {
        answer(state);
      });
    },
    redraw: (rows: ActivityRows) => {
      rerender(table(rows));
    },
  };
}

const names = () => screen.getAllByRole('row').map((line) => within(line).queryAllByRole('cell')[3]?.textContent);

test('asks first, says what comes of it, and tells the answer', async () => {
  const { asked, reply } = renderTable({ rows: [row('1', { isDeletion: true })] });
  await userEvent.click(screen.getByRole('button', { name: /^Undo: Changed a shipping method, Method 1/ }));
  expect(asked).toEqual([]);
  expect(screen.getByRole('dialog').textContent).toContain('Method 1 is added to the store again');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
  expect(asked).toEqual(['1']);
  reply({ status: 'failed', code: 'conflict', applied: 'no', message: 'It was changed since.', fields: {} });
  expect((await screen.findByRole('alert')).textContent).toContain('It was changed since.');
  expect(screen.getByRole('button', { name: /^Undo: / })).toBeTruthy();
});

test('an entry of an older page that was undone is marked, and no entry gets lost or comes twice', async () => {
  server.older = { rows: [row('3'), row('4')] };
  const { reply, redraw } = renderTable({ rows: [row('1'), row('2')], nextCursor: 'c' });
  await userEvent.click(screen.getByRole('button', { name: 'Show older' }));
  await userEvent.click(await screen.findByRole('button', { name: /Method 4/ }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
  reply({ status: 'saved', message: 'Done.' });
  await screen.findByText('Undone just now');
  redraw({ rows: [row('0', { undo: null, undid: '“Changed a shipping method”, Mar 1' }), row('1')], nextCursor: 'd' });
  expect(names().slice(1)).toEqual(['Method 0', 'Method 1', 'Method 2', 'Method 3', 'Method 4']);
  expect(screen.queryByRole('button', { name: /Method 4/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
});

test('who may not change zones has nothing to press, and sees who undid what', () => {
  renderTable({ rows: [row('1', { undo: { note: 'Undone by bo@example.com, Mar 2' } }), row('2')] }, false);
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  expect(screen.getByText('Undone by bo@example.com, Mar 2')).toBeTruthy();
});
