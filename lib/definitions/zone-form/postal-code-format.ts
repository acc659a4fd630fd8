import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';

/**
 * How a country writes its postal codes, as far as this app knows.
 *
 * - `words`   a code is one word, so a space stands between two codes
 * - `spaced`  a code may have a space in it: SW1A 1AA
 * - `unknown` nobody told us
 */
export type PostalCodeFormat = 'words' | 'spaced' | 'unknown';

// Those whose pattern in postcode-validator takes a space; the test compares.
const SPACED = new Set(
  'AC BM BN CA CZ FK FM FR GB GG GI GR GS GU IE IM IO JE LB MH MP MT NL OM PN PR SE SH SK SV TA TC VI'.split(' '),
);

export function postalCodeFormat(countryIso2: string): PostalCodeFormat {
  if (!postcodeValidatorExistsForCountry(countryIso2)) return 'unknown';
  return SPACED.has(countryIso2) ? 'spaced' : 'words';
}

/** Whether the text, in capitals, is written like a postal code of the country. Of a country we do not know, everything is. */
export function looksLikeCode(text: string, countryIso2: string): boolean {
  return postalCodeFormat(countryIso2) === 'unknown' || postcodeValidator(text, countryIso2);
}

/** Equal for two spellings of one code: SW1A 1AA and sw1a1aa, 01310-100 and 01310100. */
export function sameCodeKey(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '');
}
