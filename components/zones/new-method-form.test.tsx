import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { NewMethodForm } from '@/components/zones/new-method-form';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { methodTypes } from '@/lib/definitions/method-types/method-types';
import { perOrder } from '@/lib/definitions/method-types/per-order';
import type { FormState } from '@/lib/form-state';

const router = { push: vi.fn<(path: string) => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const saved: FormState = { status: 'saved', message: 'Saved.', next: '/zones/1?saved=2' };

function renderForm(definition: MethodTypeDefinition, answer: Promise<FormState> = Promise.resolve(saved)) {
  const { name, fields, group, hasFreeSettings = false } = definition;
  const sent: MethodFormValues[] = [];
  render(
    <Theme>
      <NewMethodForm
        typeName={name}
        fields={fields}
        hasFreeSettings={hasFreeSettings}
        isProvider={group === 'providers'}
        style={{ currency: 'AUD', weightUnits: 'KGS', locale: 'en-US' }}
        storefronts={[]}
        isOnEveryStorefront={false}
        zone={{ name: 'Home', path: '/zones/1' }}
        create={(values) => {
          sent.push(values);
          return answer;
        }}
      />
    </Theme>,
  );
  return { sent, user: userEvent.setup() };
}

const ranged = new Set(['weight', 'total']);
const needy = methodTypes.filter(({ type, fields }) => fields.length > 0 && !ranged.has(type));

test.each(needy.map((definition) => [definition.type, definition] as const))(
  '%s: is labelled throughout, and sends nothing until what it needs is filled in',
  async (_type, definition) => {
    const { sent, user } = renderForm(definition);
    for (const { label, type } of definition.fields) {
      const controls =
        type === 'multiselect'
          ? within(screen.getByRole('group', { name: new RegExp(`^${label}`) })).getAllByRole('checkbox')
          : screen.getAllByLabelText(new RegExp(`^${label}`));
      expect(controls.length).toBeGreaterThan(0);
    }
    await user.click(screen.getByRole('button', { name: 'Add method' }));
    const needed = definition.fields.filter(({ required, type }) => required && type !== 'checkbox');
    expect(needed.length).toBeGreaterThan(0);
    for (const { label } of needed) {
      expect((await screen.findAllByText(new RegExp(`for ${label}$|^${label} is required$`))).length).toBe(1);
    }
    expect(sent).toEqual([]);
  },
);

test('is filled in and sent by keyboard alone', async () => {
  const { sent, user } = renderForm(perOrder);
  const rate = screen.getByLabelText(/^Rate per order \(AUD\)/);
  while (document.activeElement !== rate) await user.tab();
  await user.keyboard('7.50{Enter}');
  expect(sent).toEqual([
    {
      name: 'Flat rate per order',
      enabled: true,
      handlingFee: { kind: 'none', amount: '' },
      settings: { rate: '7.50' },
      other: [],
      channelIds: null,
    },
  ]);
});

test('sends one request however often the button is pressed', async () => {
  const { sent, user } = renderForm(perOrder, new Promise(() => undefined));
  await user.type(screen.getByLabelText(/^Rate/), '7');
  await user.dblClick(screen.getByRole('button', { name: 'Add method' }));
  await user.type(screen.getByLabelText(/^Rate/), '{Enter}');
  expect(sent).toHaveLength(1);
});

test('puts a message about a setting that only BigCommerce knew at its field', async () => {
  const refused: FormState = {
    status: 'failed',
    code: 'rejected',
    applied: 'refused',
    message: 'BigCommerce refused it.',
    upstream: 'Bad rate',
    fields: { rate: 'BigCommerce does not take this rate' },
  };
  const { user } = renderForm(perOrder, Promise.resolve(refused));
  await user.type(screen.getByLabelText(/^Rate/), '7');
  await user.click(screen.getByRole('button', { name: 'Add method' }));
  expect(await screen.findByText('BigCommerce does not take this rate')).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>(/^Rate/);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('7');
});

test('asks for the amount of a handling fee only when there is one', async () => {
  const { sent, user } = renderForm(perOrder);
  expect(screen.queryByLabelText(/^Amount/)).toBeNull();
  await user.click(screen.getByRole('combobox', { name: /^Handling fee/ }));
  await user.click(screen.getByRole('option', { name: 'Percentage' }));
  await user.type(screen.getByLabelText(/^Percentage/), '2.5');
  await user.type(screen.getByLabelText(/^Rate/), '7');
  await user.click(screen.getByRole('button', { name: 'Add method' }));
  expect(sent).toMatchObject([{ handlingFee: { kind: 'percentage', amount: '2.5' } }]);
});
