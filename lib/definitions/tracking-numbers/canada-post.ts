import { gs1CheckDigit } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/** Seven digits of the customer, eight of the parcel and a check digit. Canada Post docs: parcel identification number. */
export const canadaPost: readonly TrackingRule[] = [
  {
    carrier: 'provider:canadapost',
    pattern: /^(?<body>\d{15})(?<check>\d)$/,
    checkDigit: gs1CheckDigit,
  },
];
