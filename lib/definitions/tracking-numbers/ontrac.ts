import { completesToTen, lettersAsDigits } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/**
 * C or D, thirteen digits and a check digit that covers the letter. Numbers of LaserShip, which OnTrac took over, have none.
 * OnTrac docs: web services, tracking number.
 */
export const ontrac: readonly TrackingRule[] = [
  {
    carrier: 'courier:ontrac',
    pattern: /^(?<body>[CD]\d{13})(?<check>\d)$/,
    checkDigit: (body) => completesToTen(lettersAsDigits(body), [2, 1]),
  },
  { carrier: 'courier:lasership', pattern: /^(?:1LS\d{12}|L[A-Z]\d{8})$/ },
];
