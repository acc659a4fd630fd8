import { expect, test } from 'vitest';
import { leftOutMessage } from '@/components/orders/left-out-message';

test.each([
  [
    { tab: 'to-ship', leftOut: 1, count: 1 },
    'BigCommerce counts 1 order here, by status alone. 1 is left out of this page, because it is archived or has nothing left to ship.',
  ],
  [
    { tab: 'to-ship', leftOut: 2, count: 30 },
    'BigCommerce counts 30 orders here, by status alone. 2 are left out of this page, because they are archived or have nothing left to ship.',
  ],
  [
    { tab: 'all', leftOut: 1, count: 30 },
    'BigCommerce counts 30 orders here, by status alone. 1 is left out of this page: archived or incomplete.',
  ],
] as const)('says how many orders are left out, and why: %o', (counts, message) => {
  expect(leftOutMessage(counts)).toBe(message);
});
