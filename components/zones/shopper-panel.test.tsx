import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { ShopperPanel } from '@/components/zones/shopper-panel';
import type { RateMethod } from '@/lib/definitions/rates/rate-method';
import type { ZoneRates } from '@/lib/zones/view-zone';

afterEach(cleanup);

const common = { enabled: true, handlingFee: null, channelIds: null, notConnected: null };
const flat: RateMethod = { ...common, id: 1, name: 'Flat', rule: { kind: 'perorder', rate: '8' } };
const heavy: RateMethod = {
  ...common,
  id: 2,
  name: 'Heavy',
  channelIds: [1],
  rule: { kind: 'ranges', by: 'weight', ranges: [{ lower: '10', upper: '20', cost: '5' }], otherwise: null },
};
const rates: ZoneRates = {
  zone: {
    enabled: true,
    freeShipping: { enabled: true, minimumSubTotal: '75.0000', excludeFixedShippingProducts: true },
    handlingFee: null,
  },
  methods: [flat, heavy],
  style: { currency: 'USD', weightUnits: 'Ounces', locale: 'en-US' },
  storefronts: [
    { id: 1, name: 'Main' },
    { id: 2, name: 'Outlet' },
  ],
};

function renderPanel() {
  render(
    <Theme>
      <ShopperPanel rates={rates} />
    </Theme>,
  );
  const type = async (label: RegExp, text: string) => {
    await userEvent.clear(screen.getByLabelText(label));
    if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
  };
  return { type, row: (name: RegExp) => within(screen.getByRole('row', { name })) };
}

test('follows what is typed, with a reason for every method that is missing', async () => {
  const { type, row } = renderPanel();
  expect(row(/Flat/).getByText('$8.00')).toBeTruthy();
  expect(row(/Heavy/).getByText(/outside every range/)).toBeTruthy();
  expect(row(/Free shipping of the zone/).getByText(/below the zone’s minimum of \$75.00/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 of 3 would be offered, from $8.00.');

  await type(/^Weight \(oz\)/, '12');
  expect(row(/Heavy/).getByText('$5.00')).toBeTruthy();
  await type(/^Order total \(USD\)/, '75');
  expect(screen.getByRole('status').textContent).toBe('3 of 3 would be offered, from $0.00.');
});

test('says at the field what it cannot read, and shows no price then', async () => {
  const { type } = renderPanel();
  await type(/^Items/, '1.5');
  expect(screen.getByText('Write the number of items as a whole number, such as 2')).toBeTruthy();
  expect(screen.queryByRole('row', { name: /Flat/ })).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('Fill in the fields above');
});

test('looks through the eyes of another storefront', async () => {
  const { type, row } = renderPanel();
  await type(/^Weight/, '12');
  await userEvent.click(screen.getByRole('combobox', { name: /Storefront/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Outlet' }));
  expect(row(/Heavy/).getByText('It is not offered on this storefront.')).toBeTruthy();
});

test('says what it takes for granted, and that products are not known', () => {
  renderPanel();
  expect(screen.getByText(/A range holds its lower limit/)).toBeTruthy();
  expect(screen.getByText(/leaves out products with a shipping price of their own/)).toBeTruthy();
});
