import { gs1CheckDigit } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

const carrier = 'provider:usps';

/**
 * Twenty digits, or 22 or 26 of an Intelligent Mail package barcode, before which a scanner reads 420 and the ZIP code.
 * The check digit covers neither of these. USPS docs: Publication 91; Publication 199, barcode construct.
 */
export const usps: readonly TrackingRule[] = [
  { carrier, pattern: /^(?<body>(?:0[1-9]|[1-8]\d)\d{17})(?<check>\d)$/, checkDigit: gs1CheckDigit },
  {
    carrier,
    pattern: /^(?:420\d{5}(?:\d{4})?)?(?<body>9[1-5]\d{19})(?<check>\d)$/,
    checkDigit: gs1CheckDigit,
  },
  {
    carrier,
    pattern: /^(?:420\d{5}(?:\d{4})?)?(?<body>9[1-5]\d{23})(?<check>\d)$/,
    checkDigit: gs1CheckDigit,
  },
];
