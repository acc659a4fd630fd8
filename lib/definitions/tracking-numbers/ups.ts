import { completesToTen, lettersAsDigits } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/**
 * "1Z", the shipper's account, the service, the package and a check digit over all after "1Z". UPS docs: Guide to
 * Labeling, tracking number.
 */
export const ups: readonly TrackingRule[] = [
  {
    carrier: 'provider:ups',
    pattern: /^1Z(?<body>[A-Z\d]{15})(?<check>\d)$/,
    checkDigit: (body) => completesToTen(lettersAsDigits(body), [1, 2]),
  },
  { carrier: 'provider:ups', pattern: /^T\d{10}$/ },
];
