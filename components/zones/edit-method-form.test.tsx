import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { EditMethodForm } from '@/components/zones/edit-method-form';
import { zoom2u } from '@/lib/definitions/carriers/zoom2u';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import type { FormState } from '@/lib/form-state';
import type { DrawnFrom } from '@/lib/definitions/method-types/drawn-from';
import type { MethodForm } from '@/lib/zones/methods/method-form';

const router = { push: vi.fn<(path: string) => void>(), refresh: vi.fn<() => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

interface Edit {
  drawnFrom: DrawnFrom;
  values: MethodFormValues;
}

let sent: Edit[];
let answers: FormState[];
beforeEach(() => {
  sent = [];
  answers = [];
});

const saved: FormState = { status: 'saved', message: 'Saved.', next: '/zones/1?saved=2' };
const conflict: FormState = {
  status: 'failed',
  code: 'conflict',
  applied: 'no',
  message: 'Changed meanwhile.',
  fields: { 'Delivery services': 'Delivery services: VIP when you opened it, VIP, Same day now.' },
};

function formOf(hash: string, values: Partial<MethodFormValues> = {}): MethodForm {
  return {
    drawnFrom: { hash, settings: hash, storefronts: null, untouched: '', words: {} },
    fields: [...(zoom2u.method?.fields ?? [])],
    values: {
      name: 'Zoom',
      enabled: true,
      handlingFee: { kind: 'none', amount: '' },
      settings: { delivery_services: ['VIP'] },
      other: [],
      channelIds: null,
      ...values,
    },
    otherSettings: [{ name: 'carrier_options.signature', value: 'adult' }],
    hasFreeSettings: false,
    settingsMissing: false,
    isFallback: false,
  };
}

const drawn = (latest: MethodForm) => (
  <Theme>
    <EditMethodForm
      latest={latest}
      style={{ currency: 'USD', weightUnits: 'LBS', locale: 'en-US' }}
      isProvider={false}
      storefronts={[]}
      isOnEveryStorefront={false}
      zone={{ name: 'Home', path: '/zones/1' }}
      update={(edit) => {
        sent.push(edit);
        return Promise.resolve(answers.shift() ?? saved);
      }}
    />
  </Theme>
);

test('shows the settings it keeps, sends what it was drawn from, and goes back to the zone', async () => {
  const user = userEvent.setup();
  render(drawn(formOf('one')));
  expect(screen.getByText('carrier_options.signature').nextSibling?.textContent).toBe('adult');

  await user.click(screen.getByLabelText('Same day'));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent).toMatchObject([
    {
      drawnFrom: { hash: 'one' },
      values: { name: 'Zoom', settings: { delivery_services: ['VIP', 'Same_day'].sort() } },
    },
  ]);
  expect(router.push).toHaveBeenCalledWith('/zones/1?saved=2');
});

test('keeps what was typed on a conflict, and lets it be laid over the newer version', async () => {
  const user = userEvent.setup();
  answers = [conflict];
  const { rerender } = render(drawn(formOf('one')));
  await user.clear(screen.getByLabelText(/^Name/));
  await user.type(screen.getByLabelText(/^Name/), 'My name');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/VIP when you opened it/)).toBeTruthy();
  expect(router.refresh).toHaveBeenCalledOnce();
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('My name');

  rerender(drawn(formOf('two', { name: 'Their name', settings: { delivery_services: ['VIP', 'Same_day'] } })));
  await user.click(screen.getByRole('button', { name: 'Keep my changes' }));
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('My name');
  expect(screen.getByLabelText<HTMLInputElement>('Same day').checked).toBe(true);

  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent[1]).toMatchObject({
    drawnFrom: { hash: 'two' },
    values: { name: 'My name', settings: { delivery_services: ['VIP', 'Same_day'] } },
  });
});

test('keeps changed choices on a conflict too', async () => {
  const user = userEvent.setup();
  const { rerender } = render(drawn(formOf('one')));
  await user.click(screen.getByLabelText('3 hours'));
  rerender(drawn(formOf('two', { name: 'Their name' })));
  await user.click(screen.getByRole('button', { name: 'Keep my changes' }));
  expect(screen.getByLabelText<HTMLInputElement>('3 hours').checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Their name');
});

test('takes the newer version as it is when asked to', async () => {
  const user = userEvent.setup();
  const { rerender } = render(drawn(formOf('one')));
  await user.type(screen.getByLabelText(/^Name/), ' of mine');
  rerender(drawn(formOf('two', { name: 'Their name' })));
  await user.click(screen.getByRole('button', { name: 'Use BigCommerce’s version' }));
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Their name');
  expect(screen.queryByText('This method changed in BigCommerce')).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText(/^Name/));
});

test('stays to tell what the store kept otherwise, without offering to save again', async () => {
  const user = userEvent.setup();
  answers = [{ status: 'saved', message: 'Saved, but the rate is 9.' }];
  render(drawn(formOf('one')));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Saved, but the rate is 9.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Back to Home' }).getAttribute('href')).toBe('/zones/1');
});

test('lets a method be renamed whose settings BigCommerce does not tell', async () => {
  const user = userEvent.setup();
  render(drawn(formOf('one', { settings: { delivery_services: [] } })));
  await user.type(screen.getByLabelText(/^Name/), ' 2');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent).toMatchObject([{ values: { name: 'Zoom 2', settings: { delivery_services: [] } } }]);
});

test('keeps the settings it was opened with while BigCommerce does not tell them, also on a conflict', async () => {
  const user = userEvent.setup();
  const { rerender } = render(drawn(formOf('one')));
  await user.click(screen.getByLabelText('3 hours'));
  const hidden = formOf('two', { name: 'Their name', settings: { delivery_services: [] } });
  rerender(drawn({ ...hidden, drawnFrom: { ...hidden.drawnFrom, settings: null }, otherSettings: [] }));
  await user.click(screen.getByRole('button', { name: 'Keep my changes' }));
  expect(screen.getByLabelText<HTMLInputElement>('VIP, direct').checked).toBe(true);
  expect(screen.getByText('carrier_options.signature')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent).toMatchObject([
    {
      drawnFrom: { hash: 'two', settings: 'one' },
      values: { name: 'Their name', settings: { delivery_services: ['3_hour', 'VIP'] } },
    },
  ]);
});
