import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { StorefrontMatrixForm } from '@/components/zones/storefront-matrix-form';
import type { FormState } from '@/lib/form-state';
import type { StorefrontRow } from '@/lib/zones/methods/storefront-matrix';

const router = { refresh: vi.fn<() => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const storefronts = [
  { id: 1, name: 'Main' },
  { id: 2, name: 'Outlet' },
];
const row = (methodId: number, name: string, changes: Partial<StorefrontRow> = {}): StorefrontRow => ({
  zoneId: 7,
  zoneName: 'Home',
  methodId,
  name,
  enabled: true,
  isFixed: false,
  channelIds: [1, 99],
  ...changes,
});
const rows = [
  row(1, 'Flat'),
  row(2, 'Item'),
  row(3, 'Free', { isFixed: true }),
  row(4, 'Silent', { channelIds: null }),
];

function renderForm({ mayWrite = true } = {}) {
  const calls: unknown[] = [];
  const waiting: ((state: FormState) => void)[] = [];
  const drawn = (shown: readonly StorefrontRow[]) => (
    <Theme>
      <StorefrontMatrixForm
        storefronts={storefronts}
        rows={shown}
        zonesPath="/zones"
        mayWrite={mayWrite}
        save={(...args) => {
          calls.push(args);
          return new Promise((resolve) => waiting.push(resolve));
        }}
      />
    </Theme>
  );
  const { rerender } = render(drawn(rows));
  return {
    calls,
    redraw: (shown: readonly StorefrontRow[]) => {
      rerender(drawn(shown));
    },
    tick: (name: string) => userEvent.click(screen.getByRole('checkbox', { name })),
    save: () => userEvent.click(screen.getByRole('button', { name: 'Save changes' })),
    answer: (state: FormState) =>
      act(async () => {
        waiting.shift()?.(state);
        await Promise.resolve();
      }),
  };
}

const saved: FormState = { status: 'saved', message: 'Saved.' };
const conflict: FormState = {
  status: 'failed',
  code: 'conflict',
  applied: 'no',
  message: 'Changed there.',
  fields: {},
};

test('sends only what changed, with the channels it does not show', async () => {
  const { calls, tick, save } = renderForm();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save changes' }).disabled).toBe(true);
  await tick('Flat in Home on Outlet');
  await tick('Item in Home on Outlet');
  await tick('Item in Home on Outlet');
  expect(screen.getByText('1 method changed, not saved yet.')).toBeTruthy();
  await save();
  expect(calls).toEqual([
    [
      { zoneId: 7, methodId: 1 },
      { drawnFrom: [1, 99], channelIds: [1, 99, 2] },
    ],
  ]);
});

test('goes on after a failure, says what became of each, and keeps what was not saved', async () => {
  const { calls, tick, save, answer, redraw } = renderForm();
  await tick('Flat in Home on Outlet');
  await tick('Item in Home on Main');
  await save();
  expect(screen.getByText('Saving: 0 of 2 done.')).toBeTruthy();
  await answer(conflict);
  await answer(saved);
  expect(screen.getByRole('alert').textContent).toContain('1 of 2 methods saved.');
  expect(screen.getByRole('alert').textContent).toContain('Flat in Home: Changed there.');
  expect(router.refresh).toHaveBeenCalledOnce();

  redraw([row(1, 'Flat', { channelIds: [99] }), row(2, 'Item', { channelIds: [99] }), ...rows.slice(2)]);
  expect(screen.getByText('1 method changed, not saved yet.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Flat in Home on Outlet' }).checked).toBe(true);
  await save();
  expect(calls.at(-1)).toEqual([
    { zoneId: 7, methodId: 1 },
    { drawnFrom: [99], channelIds: [1, 99, 2] },
  ]);
});

test('shows free shipping as fixed, and what BigCommerce did not say as that', () => {
  renderForm();
  expect(screen.queryByRole('checkbox', { name: /Free in Home/ })).toBeNull();
  expect(screen.getByText(/BigCommerce cannot limit free shipping/)).toBeTruthy();
  expect(screen.getByText(/BigCommerce did not say/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Silent in Home on Main' }).checked).toBe(false);
});

test('can be read but not changed by somebody whose role only reads', () => {
  renderForm({ mayWrite: false });
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Flat in Home on Main' }).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
});
