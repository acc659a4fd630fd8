import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { ZonePage } from '@/components/zones/zone-page';
import type { FormState } from '@/lib/form-state';
import type { MethodRow, ZoneView } from '@/lib/zones/view-zone';

const router = { push: vi.fn<(path: string) => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const fedex: MethodRow = {
  id: 2,
  name: 'FedEx',
  typeName: 'FedEx',
  summary: '3 services',
  enabled: true,
  isFallback: false,
  trouble: null,
};
const zone: ZoneView = {
  id: 1,
  name: 'Home',
  enabled: true,
  covers: { type: 'Countries', places: 'Australia' },
  methods: [fedex],
  notices: [],
  rates: {
    zone: {
      enabled: true,
      freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
      handlingFee: null,
    },
    methods: [],
    style: { currency: 'USD', weightUnits: 'Ounces', locale: 'en-US' },
    storefronts: [],
  },
  otherZones: [
    { id: 5, name: 'Away', enabled: true, covers: { type: 'Countries', places: 'France' } },
    { id: 6, name: 'World', enabled: false, covers: { type: 'Rest of the world', places: '' } },
  ],
  drift: null,
};

const failure = { status: 'failed', code: 'unavailable', applied: 'no', message: '', fields: {} } as const;

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
      <ZonePage
        zone={shown}
        home="/stores/s"
        mayWrite={mayWrite}
        setEnabled={call}
        deleteMethod={call}
        copyMethod={call}
        drift={{ keep: call, restore: call }}
        duplicateMethod={call}
      />
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
  expect(screen.getByRole('dialog').textContent).toContain('under a new id');

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

test('shows every warning with the way to mend it', () => {
  const links = [{ path: '/carriers/fedex', label: 'Connect FedEx' }];
  const notice = { type: 'warning', header: 'FedEx is not connected', messages: ['It cannot quote.'], links } as const;
  renderPage({
    zone: {
      ...zone,
      methods: [{ ...fedex, trouble: 'Not connected' }],
      notices: [{ ...notice, messages: [...notice.messages] }],
    },
  });
  expect(screen.getByRole('status', { name: 'FedEx is not connected' }).textContent).toContain('It cannot quote.');
  expect(screen.getByRole('link', { name: 'Connect FedEx' }).getAttribute('href')).toBe('/stores/s/carriers/fedex');
  expect(screen.getByText('Not connected')).toBeTruthy();
});

test('copies to the chosen zones one after the other, and tries again only where it failed', async () => {
  const { calls, user, answerWith } = renderPage();
  await user.click(screen.getByRole('button', { name: 'Copy FedEx to zones' }));
  await user.click(screen.getByRole('button', { name: 'Select all' }));
  await user.click(screen.getByRole('checkbox', { name: /Enable the copies/ }));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  const source = { zoneId: 1, methodId: 2 };
  expect(calls).toEqual([[source, { toZoneId: 5, enabled: false }]]);
  expect(screen.getByText('Copying: 0 of 2 zones done.')).toBeTruthy();

  await answerWith({ ...failure, code: 'conflict', message: 'There is one.' });
  expect(calls[1]).toEqual([source, { toZoneId: 6, enabled: false }]);
  await answerWith({ ...failure, message: 'BigCommerce did not answer.' });
  expect(screen.getByRole('dialog').textContent).toContain('Has such a method already');
  expect(screen.getByText('Copied to 0 of 2 zones.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Try again where it failed' }));
  expect(calls.slice(2)).toEqual([[source, { toZoneId: 6, enabled: false }]]);
  await answerWith({ status: 'saved', message: '“FedEx” is saved.', next: '/stores/s/zones/6?saved=9' });
  expect(screen.getByText('Copied to 1 of 2 zones.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again where it failed' })).toBeNull();
});

test('duplicates under a name that is free, keeps it when that fails, and opens the new form', async () => {
  const { calls, user, answerWith } = renderPage();
  await user.click(screen.getByRole('button', { name: 'Duplicate FedEx' }));
  const name = screen.getByLabelText<HTMLInputElement>(/^Name/);
  expect(name.value).toBe('FedEx copy');
  await user.type(name, '!');
  await user.click(screen.getByRole('button', { name: 'Duplicate' }));
  expect(calls).toEqual([
    [
      { zoneId: 1, methodId: 2 },
      { name: 'FedEx copy!', enabled: false },
    ],
  ]);

  await answerWith({ ...failure, message: 'BigCommerce did not answer.' });
  expect(screen.getByRole('alert').textContent).toContain('BigCommerce did not answer.');
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('FedEx copy!');
  await user.click(screen.getByRole('button', { name: 'Duplicate' }));
  await answerWith({ status: 'saved', message: 'Saved.', next: '/stores/s/zones/1/methods/9' });
  expect(router.push).toHaveBeenCalledWith('/stores/s/zones/1/methods/9');
});

test('says nothing is wrong when nothing is known to be', () => {
  renderPage();
  expect(screen.queryByText(/not connected|disabled|no rate/)).toBeNull();
});
