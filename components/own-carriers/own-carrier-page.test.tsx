import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnCarrierPage } from '@/components/own-carriers/own-carrier-page';
import { Theme } from '@/components/shell/theme';
import type { OwnCarrierPageView } from '@/lib/carriers/views/view-own-carrier';
import type { FormState } from '@/lib/form-state';

const router = { push: vi.fn<(path: string) => void>(), refresh: vi.fn<() => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const checkedAt = { iso: '2026-11-20T10:00:00.000Z', label: 'Nov 20, 2026' };
const view: OwnCarrierPageView = {
  carrier: {
    id: 'cr_1',
    name: 'Our UPS',
    kind: 'shippo',
    code: 'ups',
    accountNumber: '1X2345',
    isVisible: false,
    mode: 'live',
    connection: { state: 'sign_in_needed', evidence: 'UPS wants you to sign in.', checkedAt, wantsSignIn: true },
    isAdopted: false,
    description: null,
  },
  levels: [
    {
      id: 'crop_1',
      name: 'Ground',
      code: 'ups_ground',
      isVisible: true,
      isDefault: true,
      transitDays: 3,
      origin: 'shippo',
      vanishedAt: checkedAt,
    },
    {
      id: 'crop_2',
      name: 'Bikes',
      code: 'bikes',
      isVisible: false,
      isDefault: false,
      transitDays: null,
      origin: 'hand',
      vanishedAt: null,
    },
  ],
  shippo: { sandbox: false, keyMode: 'live' },
};

function renderPage(shown: OwnCarrierPageView = view, mayWrite = true) {
  const calls: unknown[][] = [];
  let answer: (state: never) => void = () => undefined;
  const call =
    (what: string) =>
    (...args: unknown[]) => {
      calls.push([what, ...args]);
      return new Promise<never>((resolve) => {
        answer = resolve;
      });
    };
  render(
    <Theme>
      <OwnCarrierPage
        view={shown}
        home="/stores/s"
        dataPath="/data"
        mayWrite={mayWrite}
        done={undefined}
        update={call('update')}
        remove={call('remove')}
        check={call('check')}
        beginSignIn={call('beginSignIn')}
        enterPin={call('enterPin')}
        connect={call('connect')}
        createLevel={call('createLevel')}
        updateLevel={call('updateLevel')}
        changeLevel={call('changeLevel')}
        deleteLevel={call('deleteLevel')}
        sync={call('sync')}
      />
    </Theme>,
  );
  const answerWith = (state: FormState & { url?: string }) =>
    act(async () => {
      answer(state as never);
      await Promise.resolve();
    });
  return { calls, answerWith, user: userEvent.setup() };
}

test('says what is known, how old it is, and what is no longer offered', () => {
  renderPage();
  expect(screen.getByText('Sign-in needed')).toBeTruthy();
  expect(screen.getByText('Nov 20, 2026', { selector: 'time' })).toBeTruthy();
  expect(screen.getByText('No longer offered')).toBeTruthy();
  expect(screen.getByText('Saved. Not shown to shoppers yet: checkout quotes are not set up.')).toBeTruthy();
  const ground = screen.getByRole('switch', { name: 'Shown at checkout: Ground' });
  expect(document.getElementById(ground.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Saved.');
});

test('opens the sign-in with the click, sends it to the address, and closes it when there is none', async () => {
  const popup = { closed: false, opener: {}, location: { replace: vi.fn() }, close: vi.fn() };
  const open = vi.spyOn(window, 'open').mockReturnValue(popup as never);
  const { answerWith, user } = renderPage();
  await user.click(screen.getByRole('button', { name: 'Sign in to UPS' }));
  expect(open).toHaveBeenCalledWith('about:blank', '_blank');
  await answerWith({ status: 'failed', code: 'unavailable', applied: 'no', message: 'Shippo is down.', fields: {} });
  expect(popup.close).toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain('Shippo is down.');

  await user.click(screen.getByRole('button', { name: 'Sign in to UPS' }));
  await answerWith({ status: 'saved', message: '', url: 'https://ups.example/login' });
  expect(popup.location.replace).toHaveBeenCalledWith('https://ups.example/login');
  expect(popup.opener).toBeNull();
  const link = screen.getByRole('link', { name: 'Open the sign-in of UPS' });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['https://ups.example/login', '_blank']);
});

test('moves switches only once saved, one at a time', async () => {
  const { calls, answerWith, user } = renderPage();
  const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Shown at checkout: Bikes' });
  await user.click(control);
  await user.click(control);
  expect(calls).toEqual([['changeLevel', 'crop_2', { isVisible: true }]]);
  expect(control.checked).toBe(false);
  await answerWith({ status: 'failed', code: 'gone', applied: 'no', message: 'It was deleted.', fields: {} });
  expect(screen.getByRole('alert').textContent).toContain('It was deleted.');
  await user.click(screen.getByRole('button', { name: 'Clear default: Ground' }));
  expect(calls[1]).toEqual(['changeLevel', 'crop_1', { isDefault: false }]);
  // React holds later transitions back until this one has ended, in the next test too.
  await answerWith({ status: 'saved', message: '“Ground” is no longer the default.' });
  expect(screen.getByText('“Ground” is no longer the default.')).toBeTruthy();
});

test('deletes after saying what is lost and what happens at Shippo', async () => {
  const { calls, answerWith, user } = renderPage();
  await user.click(screen.getByRole('button', { name: 'Delete carrier' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('with its 2 service levels');
  expect(dialog.textContent).toContain('switched off at Shippo first');
  await user.click(within(dialog).getByRole('button', { name: 'Delete carrier' }));
  expect(calls).toEqual([['remove']]);
  await answerWith({
    status: 'failed',
    code: 'unavailable',
    applied: 'unknown',
    message: 'Shippo is down.',
    fields: {},
  });
  expect(await screen.findByRole('alert', { name: 'The carrier was not deleted' })).toBeTruthy();
});

test('offers nothing to somebody whose role only reads', () => {
  renderPage(view, false);
  for (const role of ['button', 'switch', 'textbox'] as const) expect(screen.queryByRole(role)).toBeNull();
  expect(screen.getByText(/Owners and managers change them/)).toBeTruthy();
  expect(screen.getByText('1X2345')).toBeTruthy();
});

test('a carrier of the sandbox is connected once the store has left it, and not before', () => {
  const carrier = {
    ...view.carrier,
    mode: 'sandbox' as const,
    connection: { state: 'sandbox' as const, evidence: '', checkedAt: null, wantsSignIn: false },
  };
  renderPage({ ...view, carrier, shippo: { sandbox: true, keyMode: 'live' } });
  expect(screen.getByText('Sandbox: not connected to Shippo')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Connect through Shippo' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sync from Shippo' })).toBeNull();
  cleanup();
  renderPage({ ...view, carrier });
  expect(screen.getByRole('button', { name: 'Connect through Shippo' })).toBeTruthy();
});

test('says when the key of a carrier’s mode is not stored any more', () => {
  renderPage({ ...view, shippo: { sandbox: false, keyMode: 'test' } });
  expect(screen.getByText(/the store has no such key now/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
});
