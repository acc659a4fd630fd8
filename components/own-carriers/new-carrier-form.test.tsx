import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NewCarrierForm, type NewCarrier } from '@/components/own-carriers/new-carrier-form';
import { Theme } from '@/components/shell/theme';
import type { ShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import type { FormState } from '@/lib/form-state';

const router = { push: vi.fn<(path: string) => void>(), refresh: vi.fn<() => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const FORM_ID = '6f0c1f6e-0000-4000-8000-000000000000';
const saved: FormState = { status: 'saved', message: 'Added.', next: '/stores/s/carriers/own/cr_1?added' };

function renderForm(shippo: ShippoStanding, answers: FormState[] = [saved]) {
  const sent: NewCarrier[] = [];
  render(
    <Theme>
      <NewCarrierForm
        formId={FORM_ID}
        shippo={shippo}
        home="/stores/s"
        create={(carrier) => {
          sent.push(carrier);
          return Promise.resolve(answers.shift() ?? saved);
        }}
      />
    </Theme>,
  );
  return { sent, user: userEvent.setup() };
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Name/ });

test('asks for nothing before a carrier is chosen, and for a key of Shippo where there is none', async () => {
  const { user } = renderForm({ sandbox: false, keyMode: null });
  expect(screen.queryByRole('button', { name: 'Add carrier' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'UPS' }));
  expect(screen.getByRole('status', { name: 'Configure Shippo first' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Configure Shippo' }).getAttribute('href')).toBe('/stores/s/settings#shippo');
  expect(screen.queryByRole('button', { name: 'Add carrier' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Your own' }));
  expect(screen.getByRole('button', { name: 'Add carrier' })).toBeTruthy();
});

test('in sandbox it asks for no details, and sends no way to connect', async () => {
  const { sent, user } = renderForm({ sandbox: true, keyMode: null });
  await user.click(screen.getByRole('radio', { name: 'UPS' }));
  expect(screen.getByText(/This store is in sandbox/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: /Company/ })).toBeNull();
  await user.type(name(), 'UPS');
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect(await screen.findByText('Account number is required')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Account number/ }), '1X2345');
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect(sent).toEqual([
    {
      formId: FORM_ID,
      carrier: 'ups',
      wayId: null,
      name: 'UPS',
      accountNumber: '1X2345',
      isVisible: true,
      parameters: {},
    },
  ]);
  expect(router.push).toHaveBeenCalledWith('/stores/s/carriers/own/cr_1?added');
});

test('keeps what was typed when another carrier or way is chosen, and never ticks an agreement', async () => {
  const { sent, user } = renderForm({ sandbox: false, keyMode: 'live' });
  await user.click(screen.getByRole('radio', { name: 'FedEx' }));
  await user.click(screen.getByRole('radio', { name: 'Account number and PIN' }));
  await user.type(name(), 'Ours');
  await user.type(screen.getByRole('textbox', { name: /First name/ }), 'Ana');
  await user.click(screen.getByRole('radio', { name: 'UPS' }));
  expect(name().value).toBe('Ours');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /UPS agreements/ }).checked).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect(await screen.findByText('Tick this to go on')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'FedEx' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Account number and PIN' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /First name/ }).value).toBe('Ana');
  await user.click(screen.getByRole('radio', { name: 'Use the FedEx account that is in Shippo' }));
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect(sent).toMatchObject([{ carrier: 'fedex', wayId: 'link', accountNumber: '', parameters: {} }]);
});

test('says a refusal in Shippo’s words, and sends the same form again', async () => {
  const refusal: FormState = {
    status: 'failed',
    code: 'rejected',
    applied: 'refused',
    message: 'Shippo did not accept this.',
    upstream: 'No such account.',
    saidBy: 'Shippo',
    fields: { account_number: 'Check the number' },
  };
  const { sent, user } = renderForm({ sandbox: false, keyMode: 'test' }, [refusal]);
  await user.click(screen.getByRole('radio', { name: 'USPS' }));
  await user.type(name(), 'Post');
  await user.type(screen.getByRole('textbox', { name: /Account number/ }), '1');
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Shippo said: No such account.');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Account number/ }));
  expect(name().value).toBe('Post');
  await user.click(screen.getByRole('button', { name: 'Add carrier' }));
  expect(sent.map(({ formId }) => formId)).toEqual([FORM_ID, FORM_ID]);
});
