import { completesToTen, gs1CheckDigit } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/**
 * Express: a waybill of ten or eleven digits, the last one the remainder of those before it divided by seven, or a piece's
 * identifier that begins with JD01. eCommerce: GM. Germany: a serial shipping container code with DHL's company prefix, or
 * an identcode. DHL docs: waybill number; Deutsche Post DHL docs: Leitcode and Identcode.
 */
export const dhl: readonly TrackingRule[] = [
  {
    carrier: 'courier:dhl',
    pattern: /^(?<body>\d{9,10})(?<check>\d)$/,
    checkDigit: (body) => Number(body) % 7,
  },
  { carrier: 'courier:dhl', pattern: /^JD01\d{14,18}$/ },
  { carrier: 'courier:dhl-global-mail', pattern: /^GM\d{16,20}$/ },
  {
    carrier: 'courier:dhl-germany',
    pattern: /^(?<body>0034043\d{12})(?<check>\d)$/,
    checkDigit: gs1CheckDigit,
  },
  {
    carrier: 'courier:dhl-germany',
    pattern: /^(?<body>\d{11})(?<check>\d)$/,
    checkDigit: (body) => completesToTen(body, [4, 9]),
  },
];
