import { expect, test } from 'vitest';
import { customerNotice } from '@/lib/definitions/customer-notice';

const typed = { trackingMode: 'carrier', carrier: 'provider:fedex', trackingNumber: '1', trackingLink: '' } as const;

test.each([
  ['a carrier of BigCommerce', typed, true, 'a tracking link that BigCommerce makes'],
  ['a courier', { ...typed, carrier: 'courier:dhl' }, true, 'a tracking link that BigCommerce makes'],
  ['a third-party provider', { ...typed, carrier: 'provider:carrier_33' }, true, 'only if BigCommerce knows'],
  ['ShipperHQ', { ...typed, carrier: 'provider:shipperhq' }, true, 'only if BigCommerce knows'],
  ['no listed carrier', { ...typed, carrier: 'other' }, true, 'without a link'],
  ['no number', { ...typed, trackingNumber: ' ' }, false, 'cannot follow'],
  ['a custom link', { ...typed, trackingMode: 'link', trackingLink: 'https://x.example' }, true, 'your link'],
  ['a custom link that is missing', { ...typed, trackingMode: 'link' }, false, 'cannot follow'],
  ['no tracking', { ...typed, trackingMode: 'none' }, false, 'no tracking number'],
] as const)('says what the customer gets with %s', (_, tracking, ...expected) => {
  const [tracked, words] = expected;
  const notice = customerNotice(tracking);
  expect(notice.tracked).toBe(tracked);
  expect(notice.text).toContain(words);
});
