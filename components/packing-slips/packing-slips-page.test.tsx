import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PackingSlipsPage } from '@/components/packing-slips/packing-slips-page';
import { Theme } from '@/components/shell/theme';
import type { PackingSlip } from '@/lib/packing-slips/packing-slip';

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const slip: PackingSlip = {
  key: '12-3',
  orderId: 12,
  orderDate: 'Mar 8, 2026',
  barcode: 'data:image/svg+xml,',
  about: 'Parcel 1 of 1',
  shipmentDate: 'Mar 9, 2026',
  to: [['عائشة الخطيب'], ['دبي', 'Dubai', '12345'], ['United Arab Emirates']],
  shippingMethod: '',
  carrier: '',
  trackingNumber: '',
  trackingLink: 'https://courier.example/parcels/7',
  items: [{ id: 1, name: 'Mug', details: [], sku: '', bin: '', quantity: 2 }],
  customerMessage: '',
  comments: '',
};

function Slips() {
  const packing = { sender: { name: 'Harbor & Pine', lines: [], logoUrl: null }, slips: [slip], remarks: [] };
  return (
    <Theme>
      <PackingSlipsPage packing={packing} backHref="/stores/abc/orders" />
    </Theme>
  );
}

test('writes each part of the address in its own direction, and the merchant’s own tracking link', () => {
  render(<Slips />);
  const address = screen.getByRole('article').querySelector('address');
  expect([...(address?.children ?? [])].map((line) => line.textContent)).toEqual([
    'عائشة الخطيب',
    'دبي, Dubai, 12345',
    'United Arab Emirates',
  ]);
  expect([...(address?.querySelectorAll('bdi') ?? [])].map((part) => part.textContent)).toEqual(slip.to.flat());
  expect(screen.queryByText('https://courier.example/parcels/7')).not.toBeNull();
});

test('takes over the focus of the link that led here, and no other', () => {
  const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  render(<Slips />);
  expect(document.activeElement).toBe(document.body);
  cleanup();

  hasFocus.mockReturnValue(true);
  render(<Slips />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  cleanup();

  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  render(<Slips />);
  expect(document.activeElement).toBe(field);
  field.remove();
});
