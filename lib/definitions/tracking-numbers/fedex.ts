import { gs1CheckDigit, weightedSum } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

const carrier = 'provider:fedex';

/**
 * Twelve digits (Express, and Ground since 2012), fifteen (Ground), and what the scanners of both read around them. FedEx
 * docs: Ground label layout specification; Express ASTRA label; SmartPost job aid.
 */
export const fedex: readonly TrackingRule[] = [
  { carrier, pattern: /^(?<body>\d{11})(?<check>\d)$/, checkDigit: moduloEleven },
  { carrier, pattern: /^(?<body>\d{14})(?<check>\d)$/, checkDigit: gs1CheckDigit },
  { carrier, pattern: /^96\d{5}(?<body>\d{14})(?<check>\d)$/, checkDigit: gs1CheckDigit },
  { carrier, pattern: /^(?:100|96\d)\d{18}(?<body>\d{12})(?<check>\d)$/, checkDigit: moduloEleven },
  // Ground Economy: printed without the 92 in front, which the check digit covers.
  { carrier, pattern: /^(?<body>61\d{17})(?<check>\d)$/, checkDigit: (body) => gs1CheckDigit(`92${body}`) },
];

/** Weights 1, 3 and 7 from the last digit on; a remainder of ten is written 0. */
function moduloEleven(body: string): number {
  return (weightedSum(body, [1, 3, 7]) % 11) % 10;
}
