import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CarrierForm } from '@/components/carriers/carrier-form';
import { Theme } from '@/components/shell/theme';
import { carriers, findCarrier } from '@/lib/definitions';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { FormState } from '@/lib/form-state';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const connectable = carriers.flatMap(({ id, name, connection }) =>
  connection === 'in_bigcommerce' ? [] : [{ id, name, fields: connection }],
);
const saved: FormState = { status: 'saved', message: 'BigCommerce stored the details.' };

interface Options {
  fields: readonly FieldDefinition[];
  answers?: (FormState | Error)[];
  kept?: readonly string[];
  settings?: FieldValues;
}

/** The form, and what it sent; each submission gets the next answer. */
function renderForm({ fields, answers = [saved], kept = [], settings = {} }: Options) {
  const sent: FieldValues[] = [];
  const connect = (values: FieldValues) => {
    sent.push(values);
    const answer = answers[sent.length - 1] ?? saved;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const props = { name: 'FedEx', note: undefined, fields, settings, kept, zonesPath: '/zones', connect };
  render(
    <Theme>
      <CarrierForm {...props} isSaved={kept.length > 0} />
    </Theme>,
  );
  return { sent, user: userEvent.setup() };
}

describe.each(connectable)('$name', ({ fields }) => {
  test('labels every field, hides secrets, and keeps password managers away from them', () => {
    renderForm({ fields });
    for (const { label, type } of fields) {
      const control = screen.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`));
      expect(control.type).toBe(type === 'checkbox' ? 'checkbox' : type);
      if (type === 'password') expect(control.autocomplete).toBe('new-password');
    }
  });

  test('is filled in and sent by keyboard alone', async () => {
    const { sent, user } = renderForm({ fields });
    for (const { label, type } of fields) {
      const control = screen.getByLabelText(new RegExp(`^${label}`));
      while (document.activeElement !== control) await user.tab();
      await user.keyboard(type === 'checkbox' ? ' ' : `my ${label}`);
    }
    if (fields.length === 0) await user.tab();
    await user.keyboard(fields.at(-1)?.type === 'checkbox' ? '{Tab}{Enter}' : '{Enter}');
    const values = fields.map(({ code, label, type }) => [code, type === 'checkbox' ? true : `my ${label}`]);
    expect(sent).toEqual([Object.fromEntries(values)]);
    expect(await screen.findByText('BigCommerce stored the details.')).toBeTruthy();
  });

  test('sends nothing while a required field is empty, and takes the person to the first one', async () => {
    const required = fields.filter(({ type }) => type !== 'checkbox');
    if (required.length === 0) return;
    const { sent, user } = renderForm({ fields });
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    for (const { label } of required) expect(await screen.findByText(`${label} is required`)).toBeTruthy();
    const first = screen.getByLabelText(new RegExp(`^${required[0]?.label ?? ''}`));
    expect(document.activeElement).toBe(first);
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(first.getAttribute('aria-describedby') ?? '')?.textContent).toContain('is required');
    expect(sent).toEqual([]);
  });
});

describe('a form with stored secrets', () => {
  const connection = findCarrier('fedex')?.connection ?? [];
  const fields = connection === 'in_bigcommerce' ? [] : connection;
  const stored = { fields, kept: ['key', 'password'], settings: { account_number: '1', meter_number: '2' } };

  test('shows Saved in place of them, and sends only what is replaced', async () => {
    const { sent, user } = renderForm(stored);
    expect(screen.getAllByText('Saved')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Replace FedEx password' }));
    expect(document.activeElement).toBe(screen.getByLabelText(/^FedEx password/));
    await user.keyboard('NEW{Enter}');
    expect(sent).toEqual([{ account_number: '1', meter_number: '2', password: 'NEW' }]);
    expect(await screen.findByRole('button', { name: 'Replace FedEx password' })).toBeTruthy();
  });

  test('takes a secret that has just been saved off the page', async () => {
    const connect = () => Promise.resolve(saved);
    const props = { name: 'X', note: undefined, fields, settings: {}, zonesPath: '/', connect };
    const form = (kept: string[]) => (
      <Theme>
        <CarrierForm {...props} kept={kept} isSaved={kept.length > 0} />
      </Theme>
    );
    const { rerender } = render(form([]));
    const user = userEvent.setup();
    for (const { label } of fields) await user.type(screen.getByLabelText(new RegExp(`^${label}`)), 'typed');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('BigCommerce stored the details.');
    rerender(form(['key', 'password']));
    expect(screen.getAllByText('Saved')).toHaveLength(2);
    expect(screen.getByLabelText<HTMLInputElement>(/^FedEx account number/).value).toBe('typed');
  });

  test('keeps what was typed when the answer was lost, and can still go back to what is stored', async () => {
    const lost: FormState = { status: 'failed', code: 'unavailable', applied: 'unknown', message: 'Lost.', fields: {} };
    const connect = () => Promise.resolve(lost);
    const props = { name: 'X', note: undefined, fields, settings: {}, zonesPath: '/', connect };
    const form = (kept: string[]) => (
      <Theme>
        <CarrierForm {...props} kept={kept} isSaved={kept.length > 0} />
      </Theme>
    );
    const { rerender } = render(form([]));
    const user = userEvent.setup();
    for (const { label } of fields) await user.type(screen.getByLabelText(new RegExp(`^${label}`)), 'typed');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('Lost.');
    rerender(form(['key', 'password']));
    expect(screen.getByLabelText<HTMLInputElement>(/^FedEx key/).value).toBe('typed');
    await user.click(screen.getByRole('button', { name: 'Keep the saved one: FedEx key' }));
    expect(screen.getAllByText('Saved')).toHaveLength(1);
  });

  test('goes back to the saved one when the person thinks better of it', async () => {
    const { sent, user } = renderForm(stored);
    await user.click(screen.getByRole('button', { name: 'Replace FedEx key' }));
    await user.keyboard('half a ke');
    await user.click(screen.getByRole('button', { name: 'Keep the saved one: FedEx key' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Replace FedEx key' }));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(sent).toEqual([{ account_number: '1', meter_number: '2' }]);
  });
});

describe('an answer', () => {
  const fields: FieldDefinition[] = [
    { code: 'account', type: 'text', label: 'Account', required: true },
    { code: 'token', type: 'password', label: 'Token', required: true },
  ];
  const refused: FormState = {
    status: 'failed',
    code: 'rejected',
    applied: 'refused',
    message: 'BigCommerce refused these details.',
    upstream: 'Required fields missing [token]',
    fields: { token: 'BigCommerce wants a value here', other: 'Something else' },
  };

  async function submit(user: ReturnType<typeof userEvent.setup>) {
    await user.type(screen.getByLabelText(/^Account/), 'A1');
    await user.type(screen.getByLabelText(/^Token/), 'T1{Enter}');
  }

  test('that refuses keeps what was typed, and puts each message where it belongs', async () => {
    const { user } = renderForm({ fields, answers: [refused] });
    await submit(user);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Required fields missing [token]');
    expect(alert.textContent).toContain('Something else');
    expect(alert.textContent).not.toContain('wants a value');
    expect(screen.getByText('BigCommerce wants a value here')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Token/).value).toBe('T1');
    expect(document.activeElement).toBe(screen.getByLabelText(/^Token/));
  });

  test('that never comes is said, and the form can be sent again', async () => {
    const { sent, user } = renderForm({ fields, answers: [new TypeError('fetch failed')] });
    await submit(user);
    const alert = await screen.findByRole('alert', { name: 'It is not certain whether this was done' });
    expect(alert.textContent).toContain('The answer did not arrive');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(sent).toHaveLength(2);
    expect(await screen.findByText('BigCommerce stored the details.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is awaited once, however often the button is pressed', async () => {
    let answer: (state: FormState) => void = () => undefined;
    const connect = vi.fn(() => new Promise<FormState>((resolve) => (answer = resolve)));
    const props = { name: 'X', note: undefined, fields: [], settings: {}, kept: [], isSaved: false, zonesPath: '/' };
    render(
      <Theme>
        <CarrierForm {...props} connect={connect} />
      </Theme>,
    );
    const form = screen.getByRole('button', { name: 'Connect' }).closest('form');
    form?.requestSubmit();
    form?.requestSubmit();
    await vi.waitFor(() => {
      expect(connect).toHaveBeenCalled();
    });
    form?.requestSubmit();
    answer(saved);
    expect(await screen.findByText('BigCommerce stored the details.')).toBeTruthy();
    expect(connect).toHaveBeenCalledTimes(1);
  });
});
