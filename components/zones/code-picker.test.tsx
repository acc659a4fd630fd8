import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { CodePicker } from '@/components/zones/code-picker';

afterEach(cleanup);

const options = [
  { code: 'AX', name: 'Åland Islands' },
  { code: 'AU', name: 'Australia' },
  { code: 'AT', name: 'Austria' },
  { code: 'CI', name: 'Côte d’Ivoire' },
  { code: 'GB', name: 'United Kingdom' },
];

function draw() {
  const chosen: [string, boolean][] = [];
  render(
    <Theme>
      <form
        onSubmit={() => {
          throw new Error('Enter in the search must not send the form');
        }}
      >
        <CodePicker
          noun="countries"
          options={options}
          chosen={new Set(['AT'])}
          onChoose={(code, isChosen) => chosen.push([code, isChosen])}
        />
      </form>
    </Theme>,
  );
  const names = () =>
    Array.from(screen.getByRole('group').querySelectorAll('label'), (label) => label.textContent).filter(Boolean);
  return { chosen, names, user: userEvent.setup(), search: screen.getByLabelText('Search countries') };
}

test.each([
  ['aust', ['Australia (AU)', 'Austria (AT)']],
  ['aland', ['Åland Islands (AX)']],
  ['cote', ['Côte d’Ivoire (CI)']],
  ['kingdom', ['United Kingdom (GB)']],
  ['gb', ['United Kingdom (GB)']],
])('finds by name or code: %s', async (query, found) => {
  const { names, user, search } = draw();
  await user.type(search, query);
  expect(names()).toEqual(found);
});

test('Enter chooses the only one found, and takes it out when it was chosen', async () => {
  const { chosen, user, search } = draw();
  await user.type(search, 'aust{Enter}');
  expect(chosen).toEqual([]);
  await user.type(search, 'ralia{Enter}');
  await user.clear(search);
  await user.type(search, 'austria{Enter}');
  expect(chosen).toEqual([
    ['AU', true],
    ['AT', false],
  ]);
});

test('checkboxes say what is chosen', async () => {
  const { chosen, user } = draw();
  expect(screen.getByLabelText<HTMLInputElement>('Austria (AT)').checked).toBe(true);
  await user.click(screen.getByLabelText('Australia (AU)'));
  expect(chosen).toEqual([['AU', true]]);
});

test('keeps what was searched after a choice', async () => {
  const { names, user, search } = draw();
  await user.type(search, 'kingdom{Enter}');
  expect(names()).toEqual(['United Kingdom (GB)']);
});

test('is one stop of the Tab key, and keys go through its boxes', async () => {
  const { chosen, user, search } = draw();
  const focused = () =>
    Array.from((document.activeElement as HTMLInputElement).labels ?? [], ({ textContent }) => textContent).join('');
  await user.click(search);
  await user.tab();
  expect(focused()).toBe('Åland Islands (AX)');
  const steps: [string, string][] = [
    ['{ArrowDown}', 'Australia (AU)'],
    ['{End}', 'United Kingdom (GB)'],
    ['{ArrowDown}', 'United Kingdom (GB)'],
    ['{ArrowUp}', 'Côte d’Ivoire (CI)'],
    ['a', 'Åland Islands (AX)'],
    ['a', 'Australia (AU)'],
    ['{Home}', 'Åland Islands (AX)'],
    ['u', 'United Kingdom (GB)'],
  ];
  for (const [key, name] of steps) {
    await user.keyboard(key);
    expect(focused()).toBe(name);
  }
  await user.keyboard(' ');
  expect(chosen).toEqual([['GB', true]]);
  await user.tab();
  expect(document.activeElement).toBe(document.body);
  await user.tab({ shift: true });
  expect(focused()).toBe('United Kingdom (GB)');
});
