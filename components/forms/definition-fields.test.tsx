import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { afterEach, describe, expect, test } from 'vitest';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { Theme } from '@/components/shell/theme';
import { carriers } from '@/lib/definitions';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { emptyValues, toRequestBody } from '@/lib/definitions/to-request-body';

afterEach(cleanup);

const lists = carriers.flatMap(({ name, method }) => (method ? [{ name, fields: method.fields }] : []));

function Harness({
  fields,
  onSubmit,
}: {
  fields: readonly FieldDefinition[];
  onSubmit: (values: FieldValues) => void;
}) {
  const form = useForm({ defaultValues: { settings: emptyValues(fields) } });
  return (
    <Theme>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(form.getValues('settings'));
        }}
      >
        <DefinitionFields
          fields={fields}
          control={form.control}
          prefix="settings."
          style={{ currency: 'USD', weightUnits: 'LBS', locale: 'en-US' }}
        />
        <button type="submit">Save</button>
      </form>
    </Theme>
  );
}

function renderFields(fields: readonly FieldDefinition[]) {
  const sent: FieldValues[] = [];
  render(<Harness fields={fields} onSubmit={(values) => sent.push(structuredClone(values))} />);
  return { sent, user: userEvent.setup() };
}

async function focusByTab(user: ReturnType<typeof userEvent.setup>, element: HTMLElement) {
  for (let presses = 0; presses < 80 && document.activeElement !== element; presses += 1) await user.tab();
  expect(document.activeElement).toBe(element);
}

describe.each(lists)('the method of $name', ({ fields }) => {
  test('can be set up by keyboard alone, every option by its name', async () => {
    const { sent, user } = renderFields(fields);
    const expected: FieldValues = {};
    for (const field of fields) {
      if (field.type === 'multiselect') {
        const group = screen.getByRole('group', { name: new RegExp(`^${field.label}`) });
        const options = Object.entries(field.map);
        expect(within(group).getAllByRole('checkbox')).toHaveLength(options.length);
        const [value, content] = options.at(-1) ?? ['', ''];
        await focusByTab(user, within(group).getByRole('checkbox', { name: content }));
        await user.keyboard(' ');
        expected[field.code] = [value];
      } else if (field.type === 'select') {
        await focusByTab(user, screen.getByRole('combobox', { name: new RegExp(`^${field.label}`) }));
        await user.keyboard('{Enter}{ArrowDown}{Enter}');
        const chosen = screen.getByRole<HTMLInputElement>('combobox', { name: new RegExp(`^${field.label}`) }).value;
        expected[field.code] = Object.keys(field.map).find((value) => field.map[value] === chosen) ?? 'nothing chosen';
      } else {
        await focusByTab(user, screen.getByRole('checkbox', { name: field.label }));
        await user.keyboard(' ');
        expected[field.code] = true;
      }
    }
    await focusByTab(user, screen.getByRole('button', { name: 'Save' }));
    await user.keyboard('{Enter}');
    expect(sent).toEqual([expected]);
    expect(toRequestBody(fields, sent[0] ?? {})).toEqual(expected);
  });
});

test('a group of choices is filled and emptied at once, and says how much is chosen', async () => {
  const fields: FieldDefinition[] = [{ code: 's', type: 'multiselect', label: 'Services', map: { a: 'Ay', b: 'Bee' } }];
  const { sent, user } = renderFields(fields);
  await user.click(screen.getByRole('button', { name: 'Select all: Services' }));
  expect(screen.getByText('2 of 2 chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(screen.getByRole('button', { name: 'Clear: Services' }));
  expect(screen.getByText('0 of 2 chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toEqual([{ s: ['a', 'b'] }, { s: [] }]);
});

test('an amount says its currency, and a number its decimals are typed by a fitting keyboard', () => {
  renderFields([
    { code: 'rate', type: 'money', label: 'Rate' },
    { code: 'days', type: 'number', label: 'Days' },
  ]);
  expect(screen.getByLabelText('Rate (USD)').getAttribute('inputmode')).toBe('decimal');
  expect(screen.getByLabelText('Days').getAttribute('inputmode')).toBe('decimal');
});
