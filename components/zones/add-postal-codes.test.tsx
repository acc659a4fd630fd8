import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { AddPostalCodes } from '@/components/zones/add-postal-codes';
import type { Place } from '@/lib/definitions/zone-form/places-text';

afterEach(cleanup);

const australian = (...zips: string[]): Place[] => zips.map((zip) => ({ countryIso2: 'AU', zip }));

function draw(places: readonly Place[] = australian('2000')) {
  const added: string[][] = [];
  render(
    <Theme>
      <AddPostalCodes
        places={places}
        countries={[
          { code: 'AU', name: 'Australia' },
          { code: 'HK', name: 'Hong Kong' },
        ]}
        countryName={() => 'Australia'}
        onAdd={(more) => added.push(more.map(({ countryIso2, zip }) => `${zip ?? ''} ${countryIso2}`))}
        inputRef={createRef()}
        errorId={undefined}
        text=""
        onText={() => undefined}
      />
    </Theme>,
  );
  const user = userEvent.setup();
  const box = screen.getByLabelText<HTMLTextAreaElement>('Postal codes to add');
  return {
    added,
    user,
    box,
    check: async (text: string) => {
      await user.clear(box);
      if (text !== '') await user.type(box, text);
      await user.click(screen.getByRole('button', { name: 'Add codes' }));
    },
  };
}

test('adds at once what is as it should be, and empties the box', async () => {
  const { added, check, box } = draw();
  await check('2001, 2002{Enter}2003');
  expect(added).toEqual([['2001 AU', '2002 AU', '2003 AU']]);
  expect(box.value).toBe('');
  expect(screen.getByText('3 postal codes added to the list. Save the zone to keep them.')).toBeTruthy();
});

test('points out first, and leaves what was not added to be put right', async () => {
  const { added, check, box, user } = draw();
  await check('2000{Enter}2001{Enter}200l');
  expect(added).toEqual([]);
  expect(screen.getByText('Line 1: “2000” is in this zone already.')).toBeTruthy();
  expect(screen.getByText('Line 3: “200L” does not look like a postal code of Australia.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add 1 postal code' }));
  expect(added).toEqual([['2001 AU']]);
  expect(box.value).toBe('200L');
});

test('adds odd codes as they are when somebody wants it', async () => {
  const { added, check, user } = draw();
  await check('2001 20*');
  await user.click(screen.getByRole('button', { name: 'Add them and 1 as written' }));
  expect(added).toEqual([['2001 AU', '20* AU']]);
});

test('going back keeps the text', async () => {
  const { added, check, box, user } = draw();
  await check('20*');
  await user.click(screen.getByRole('button', { name: 'Go back' }));
  expect([added, box.value, document.activeElement]).toEqual([[], '20*', box]);
});

test('a check is void once another country is chosen', async () => {
  const { added, check, user } = draw();
  await check('2001 20*');
  await user.click(screen.getByRole('combobox', { name: 'Country' }));
  await user.click(screen.getByRole('option', { name: 'Hong Kong (HK)' }));
  expect(screen.queryByRole('button', { name: /as written$/ })).toBeNull();
  expect(added).toEqual([]);
});

test('reads a file', async () => {
  const { added, user } = draw();
  const file = new File(['2001\r\n2002'], 'codes.txt', { type: 'text/plain' });
  await user.upload(screen.getByLabelText('From a file (text or CSV)'), file);
  expect(await screen.findByText(/^2 postal codes added/)).toBeTruthy();
  expect(added).toEqual([['2001 AU', '2002 AU']]);
});

test.each([
  ['', 'There is no postal code in this text.'],
  [' ,; ', 'There is no postal code in this text.'],
])('says that %j holds nothing', async (text, message) => {
  const { added, check } = draw();
  await check(text);
  expect(screen.getByText(message)).toBeTruthy();
  expect(added).toEqual([]);
});

test('asks for the country first', async () => {
  const { added, check, box } = draw([]);
  await check('2000');
  expect(screen.getByText('Choose the country of these postal codes first.')).toBeTruthy();
  expect([added, box.value]).toEqual([[], '2000']);
});

test('does not go over 40,000', async () => {
  const { added, check } = draw(australian(...Array.from({ length: 39_999 }, (_, index) => `A${index}`)));
  await check('2000 2001');
  expect(screen.getByText(/1 more than the 40,000 postal codes/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Add 2/ })).toBeNull();
  expect(added).toEqual([]);
});
