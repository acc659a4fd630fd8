import { looksLikeCode, postalCodeFormat, sameCodeKey } from '@/lib/definitions/zone-form/postal-code-format';
import { CODE_LENGTH } from '@/lib/definitions/zone-form/places-text';
import { splitSpacedCodes, type CodePiece } from '@/lib/definitions/zone-form/split-codes';

/** A piece of the text that is not simply added, and where it stands. */
export interface DoubtfulCode {
  /** From 1. */
  line: number;
  text: string;
  /**
   * - `duplicate` stands further up in the text
   * - `known`     is in the zone already
   * - `unlike`    is not written like a postal code of the country; can be added all the same
   * - `ambiguous` may be one code or several
   * - `too_long`  is longer than any postal code
   */
  why: 'duplicate' | 'known' | 'unlike' | 'ambiguous' | 'too_long';
}

export interface ReadCodes {
  /** To be added, in capitals, in the order of the text, each once. */
  codes: string[];
  /** In the order of the text. */
  doubtful: DoubtfulCode[];
}

interface ReadingOptions {
  countryIso2: string;
  /** Whether the zone has a code of this `sameCodeKey`. */
  isKnown: (key: string) => boolean;
}

/**
 * Reads postal codes that were typed, pasted or read from a file: separated by commas, semicolons, tabs or lines in any mix, and
 * by spaces where the country's codes have none in them.
 */
export function readPostalCodes(text: string, { countryIso2, isKnown }: ReadingOptions): ReadCodes {
  const seen = new Set<string>();
  const result: ReadCodes = { codes: [], doubtful: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    for (const { text: code, is } of line.split(/[,;\t]/).flatMap((field) => toPieces(field, countryIso2))) {
      const key = sameCodeKey(code);
      const why = code.length > CODE_LENGTH ? 'too_long' : seen.has(key) ? 'duplicate' : isKnown(key) ? 'known' : is;
      seen.add(key);
      if (why === 'code') result.codes.push(code);
      else result.doubtful.push({ line: index + 1, text: code, why });
    }
  }
  return result;
}

/** The codes in a field, in capitals; quotation marks around it are the file's, not the code's. */
function toPieces(field: string, countryIso2: string): CodePiece[] {
  const words = field
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toUpperCase()
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const format = postalCodeFormat(countryIso2);
  if (format === 'spaced' && words.length > 1) return splitSpacedCodes(words, countryIso2);
  const texts = format === 'words' ? words : [words.join(' ')];
  return texts.map((text) => ({ text, is: looksLikeCode(text, countryIso2) ? 'code' : 'unlike' }));
}
