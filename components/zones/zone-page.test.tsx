import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { ZonePage } from '@/components/zones/zone-page';
import type { FormState } from '@/lib/form-state';
import type { MethodRow, ZoneView } from '@/lib/zones/view-zone';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const fedex: MethodRow = {
  id: 2,
  name: 'FedEx',
  typeName: 'FedEx',
  summary: '3 services',
  enabled: true,
  isFallback: false,
  missingCarrier: null,
};
const zone: ZoneView = {
  id: 1,
  name: 'Home',
  enabled: true,
  covers: { type: 'Countries', places: 'Australia' },
  methods: [fedex],
};

interface Options {
  zone?: ZoneView;
  mayWrite?: boolean;
}

function renderPage({ zone: shown = zone, mayWrite = true }: Options = {}) {
  const calls: unknown[] = [];
  let answer: (state: FormState) => void = () => undefined;
  const call = (...args: unknown[]) => {
    calls.push(args);
    return new Promise<FormState>((resolve) => {
      answer = resolve;
    });
  };
  render(
    <Theme>
      <ZonePage zone={shown} home="/stores/s" mayWrite={mayWrite} setEnabled={call} deleteMethod={call} />
    </Theme>,
  );
  return {
    calls,
    user: userEvent.setup(),
    answerWith: (state: FormState) =>
      act(async () => {
        answer(state);
        await Promise.resolve();
      }),
  };
}

test('moves the switch only when BigCommerce has answered, and asks once', async () => {
  const { calls, user, answerWith } = renderPage();
  const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Enabled: FedEx' });
  await user.click(control);
  await user.click(control);
  expect(calls).toEqual([[{ zoneId: 1, methodId: 2 }, false]]);
  expect(control.checked).toBe(true);
  expect(screen.getByText('Disabling…')).toBeTruthy();

  await answerWith({
    status: 'failed',
    code: 'unavailable',
    applied: 'no',
    message: 'BigCommerce did not answer.',
    fields: {},
  });
  expect(screen.getByRole('alert').textContent).toContain('BigCommerce did not answer.');
  expect(control.checked).toBe(true);
});

test('deletes only after asking, and takes the focus to the outcome', async () => {
  const { calls, user, answerWith } = renderPage();
  await user.click(screen.getByRole('button', { name: 'Delete FedEx' }));
  expect(calls).toEqual([]);
  expect(screen.getByRole('dialog').textContent).toContain('cannot be undone');

  await user.click(screen.getByRole('button', { name: 'Delete method' }));
  expect(calls).toEqual([[{ zoneId: 1, methodId: 2 }]]);
  await answerWith({ status: 'saved', message: '“FedEx” is deleted.' });
  expect(document.activeElement?.textContent).toContain('“FedEx” is deleted.');
});

test('offers nothing to somebody whose role only reads, and says why', () => {
  renderPage({ mayWrite: false });
  for (const role of ['switch', 'button'] as const) expect(screen.queryByRole(role)).toBeNull();
  expect(screen.queryByRole('link', { name: /Edit|Add method/ })).toBeNull();
  expect(screen.getByText('Enabled', { selector: 'td *, td' })).toBeTruthy();
  expect(screen.getByText(/Your role shows zones only/)).toBeTruthy();
});

test('warns of a disabled zone, of no enabled method, and of a carrier that is not connected', () => {
  const missing = { ...fedex, missingCarrier: { id: 'fedex', name: 'FedEx' } };
  renderPage({ zone: { ...zone, enabled: false, methods: [missing, { ...missing, id: 3, name: 'FedEx 2' }] } });
  expect(screen.getByText('This zone is disabled')).toBeTruthy();
  expect(screen.getAllByText('FedEx is not connected')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Connect FedEx' }).getAttribute('href')).toBe('/stores/s/carriers/fedex');
  cleanup();

  renderPage({ zone: { ...zone, methods: [{ ...missing, enabled: false }] } });
  expect(screen.getByText('No method of this zone is enabled')).toBeTruthy();
  expect(screen.queryByText('FedEx is not connected')).toBeNull();
});

test('says nothing of the sort when nothing is known to be wrong', () => {
  renderPage();
  expect(screen.queryByRole('status')).toBeNull();
});
