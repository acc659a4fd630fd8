import { expect, test } from 'vitest';
import { customerNotice } from '@/lib/definitions/customer-notice';

const typed = { trackingMode: 'carrier', carrier: 'provider:fedex', trackingNumber: '1', trackingLink: '' } as const;

test.each([
  ['a carrier of BigCommerce', typed, true, 'a tracking link that BigCommerce makes'],
  [
    'whose page its link leads to',
    typed,
    true,
    'to FedEx’s page if FedEx is set up in your store, otherwise to AfterShip’s',
  ],
  ['a courier', { ...typed, carrier: 'courier:dhl' }, true, 'to DHL Express’s page or to AfterShip’s'],
  [
    'a slug nobody listed',
    { ...typed, carrier: 'courier:we-ship' },
    true,
    'if AfterShip knows a courier by the slug “we-ship”',
  ],
  ['what can be no slug', { ...typed, carrier: 'courier:correos chile!' }, true, 'Whether there is a link depends on'],
  ['a third-party provider', { ...typed, carrier: 'provider:carrier_33' }, true, 'only if BigCommerce knows'],
  ['ShipperHQ', { ...typed, carrier: 'provider:shipperhq' }, true, 'only if BigCommerce knows'],
  ['no carrier yet', { ...typed, carrier: '' }, true, 'depends on the carrier'],
  [
    'a carrier that only BigCommerce knows',
    { ...typed, carrier: 'provider:hermes_uk' },
    true,
    'only if BigCommerce knows',
  ],
  ['a slug that is still to be typed', { ...typed, carrier: 'courier:' }, true, 'depends on the carrier'],
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

test('shows a custom link to the letter, and makes up no other', () => {
  const link = 'https://x.example/a?b=1&c=%20#d';
  expect(customerNotice({ ...typed, trackingMode: 'link', trackingLink: ` ${link} ` }).link).toBe(link);
  expect(customerNotice(typed).link).toBeUndefined();
});
