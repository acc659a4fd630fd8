import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { afterEach, expect, test } from 'vitest';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { Theme } from '@/components/shell/theme';
import type { FieldValues } from '@/lib/definitions/field';
import { byWeight } from '@/lib/definitions/method-types/by-weight';

afterEach(cleanup);

const row = (lower: string, upper: string, cost: string) => ({ lower, upper, cost, origin: `${lower} ${upper}` });
const rows = [row('0', '5', '10'), row('5', '20', '15'), row('20', '40', '18')];

function Harness({ onSubmit }: { onSubmit: (values: FieldValues) => void }) {
  const settings: FieldValues = { range: rows, default_cost: { kind: 'none', amount: '' } };
  const form = useForm({ defaultValues: { settings } });
  return (
    <Theme>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(form.getValues('settings'));
        }}
      >
        <DefinitionFields
          fields={byWeight.fields}
          control={form.control}
          prefix="settings."
          style={{ currency: 'EUR', weightUnits: 'KGS', locale: 'en-IE' }}
        />
        <button type="submit">Save</button>
      </form>
    </Theme>
  );
}

function renderRanges() {
  const sent: FieldValues[] = [];
  render(<Harness onSubmit={(values) => sent.push(structuredClone(values))} />);
  return { sent, user: userEvent.setup() };
}

const cell = (number: number, name: RegExp) =>
  within(screen.getByRole('group', { name: `Range ${number}` })).getByLabelText<HTMLInputElement>(name);
const button = (name: string) => screen.getByRole('button', { name });

test('says the units of every cell', () => {
  renderRanges();
  expect(cell(1, /^From \(kg\)/).value).toBe('0');
  expect(cell(1, /^To \(kg\)/).value).toBe('5');
  expect(cell(1, /^Cost \(EUR\)/).value).toBe('10');
});

test('moves rows with the focus, and with where they come from', async () => {
  const { sent, user } = renderRanges();
  button('Move up: Range 3').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('Move up: Range 2'));
  expect(screen.getByText('Range 3 is now range 2 of 3.')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('Move down: Range 1'));
  await user.click(button('Save'));
  expect(sent[0]?.['range']).toEqual([rows[2], rows[0], rows[1]]);
});

test('adds a range where the last one ends, removes one, and never loses the focus', async () => {
  const { sent, user } = renderRanges();
  button('Add range').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(cell(4, /^From/));
  expect(cell(4, /^From/).value).toBe('40');
  await user.click(button('Remove Range 2'));
  expect(document.activeElement).toBe(button('Remove Range 2'));
  expect(screen.getByText('Gap: orders between 5 kg and 20 kg are in no range.')).toBeTruthy();
  for (const number of [3, 2, 1]) await user.click(button(`Remove Range ${number}`));
  expect(document.activeElement).toBe(button('Add range'));
  await user.click(button('Save'));
  expect(sent[0]?.['range']).toEqual([]);
});

test('says which orders the cost outside the ranges is for, while it is chosen', async () => {
  const { sent, user } = renderRanges();
  expect(screen.getByText('Orders above 40 kg: the method is not offered.')).toBeTruthy();
  await user.click(screen.getByRole('combobox', { name: /^Cost outside the ranges/ }));
  await user.click(screen.getByRole('option', { name: 'Fixed amount' }));
  await user.type(screen.getByLabelText(/^Fixed amount \(EUR\)/), '25');
  expect(screen.getByText('Orders above 40 kg: the method costs €25.00.')).toBeTruthy();
  await user.click(button('Save'));
  expect(sent[0]?.['default_cost']).toEqual({ kind: 'fixed_amount', amount: '25' });
});
