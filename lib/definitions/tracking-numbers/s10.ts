import { weightedSum } from '@/lib/definitions/tracking-numbers/check-digits';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/** The posts that use a country's code, the likelier first. */
const posts: Readonly<Record<string, readonly string[]>> = {
  AE: ['courier:emirates-post'],
  AT: ['courier:austrian-post'],
  AU: ['provider:auspost'],
  BE: ['courier:bpost'],
  BR: ['courier:brazil-correios'],
  CA: ['provider:canadapost'],
  CH: ['courier:swiss-post'],
  CN: ['courier:china-post', 'courier:china-ems'],
  CZ: ['courier:ceska-posta'],
  DE: ['courier:dhl-germany', 'courier:deutsch-post'],
  DK: ['courier:danmark-post'],
  ES: ['courier:spain-correos-es'],
  FI: ['courier:posti'],
  FR: ['courier:la-poste-colissimo', 'courier:chronopost-france'],
  GB: ['provider:royalmail', 'courier:parcel-force'],
  HK: ['courier:hong-kong-post'],
  IE: ['courier:an-post'],
  IL: ['courier:israel-post'],
  IN: ['courier:india-post-int'],
  IT: ['courier:poste-italiane'],
  JP: ['courier:japan-post'],
  KR: ['courier:korea-post'],
  MX: ['courier:correos-de-mexico'],
  NL: ['courier:postnl-international'],
  NO: ['courier:posten-norge'],
  NZ: ['courier:new-zealand-post'],
  PL: ['courier:poczta-polska'],
  PT: ['courier:portugal-ctt'],
  SE: ['courier:postnord'],
  SG: ['courier:singapore-post'],
  TH: ['courier:thailand-post'],
  TW: ['courier:taiwan-post'],
  US: ['provider:usps'],
  ZA: ['courier:sapo'],
};

/**
 * International mail: two letters for the service, eight digits, a check digit and the country of the post that made the
 * number. UPU standard S10: identification of postal items.
 */
export const s10: readonly TrackingRule[] = Object.entries(posts).flatMap(([country, carriers]) =>
  carriers.map((carrier) => ({
    carrier,
    pattern: new RegExp(String.raw`^[A-Z]{2}(?<body>\d{8})(?<check>\d)${country}$`),
    checkDigit: moduloEleven,
  })),
);

/** Weights 8, 6, 4, 2, 3, 5, 9, 7 from the first digit on; the difference from a multiple of eleven, 10 as 0 and 11 as 5. */
function moduloEleven(body: string): number {
  const check = 11 - (weightedSum(body, [7, 9, 5, 3, 2, 4, 6, 8]) % 11);
  if (check === 11) return 5;
  return check === 10 ? 0 : check;
}
