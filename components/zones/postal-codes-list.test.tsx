import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { PostalCodesList } from '@/components/zones/postal-codes-list';
import type { Place } from '@/lib/definitions/zone-form/places-text';

afterEach(cleanup);

const many: Place[] = Array.from({ length: 40_000 }, (_, index) => ({
  countryIso2: 'US',
  zip: String(10_000 + index),
}));

function List({ removed }: { removed: Place[] }) {
  const [places, setPlaces] = useState(many);
  return (
    <Theme>
      <PostalCodesList
        places={places}
        countryName={(code) => code}
        onRemove={(fewer) => {
          removed.push(...fewer);
          setPlaces(places.filter((place) => !fewer.includes(place)));
        }}
      />
    </Theme>
  );
}

function draw() {
  const removed: Place[] = [];
  render(<List removed={removed} />);
  const codes = () =>
    within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.slice(0, 5));
  return { removed, codes, user: userEvent.setup() };
}

test('shows a hundred of 40,000 at a time', async () => {
  const { codes, user } = draw();
  expect(codes()).toHaveLength(100);
  await user.click(screen.getByRole('button', { name: 'Previous page' }));
  expect(screen.getByText('1 to 100 of 40,000 in this zone')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(screen.getByText('101 to 200 of 40,000 in this zone')).toBeTruthy();
  expect(codes()[0]).toBe('10100');
});

test('a search goes back to the first page, and removes what it found', async () => {
  const { codes, removed, user } = draw();
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  await user.type(screen.getByLabelText('Search postal codes'), ' 4999');
  expect(await screen.findByText('1 to 14 of 14 found')).toBeTruthy();
  expect(codes()[0]).toBe('14999');
  await user.click(screen.getByRole('button', { name: 'Remove all 14 found' }));
  expect(removed).toHaveLength(14);
  expect(screen.getByText('1 to 100 of 39,986 in this zone')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Search postal codes'));
});

test('a search without a find says so', async () => {
  const { user } = draw();
  await user.type(screen.getByLabelText('Search postal codes'), 'XYZ');
  expect(await screen.findByText('None found')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Remove all/ })).toBeNull();
});

test('removes one, and the focus goes to the next', async () => {
  const { removed, user } = draw();
  await user.click(screen.getByRole('button', { name: 'Remove 10001' }));
  expect(removed).toEqual([{ countryIso2: 'US', zip: '10001' }]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove 10002' }));
});
