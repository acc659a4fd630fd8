import { looksLikeCode } from '@/lib/definitions/zone-form/postal-code-format';

/** A piece of text between separators. */
export interface CodePiece {
  text: string;
  /**
   * - `code`      written like a postal code of the country
   * - `unlike`    not written like one
   * - `ambiguous` several codes, or one: there is more than one way to part it
   */
  is: 'code' | 'unlike' | 'ambiguous';
}

/** No country's code has more words. */
const MOST_WORDS = 2;

/**
 * Parts words into postal codes for a country whose codes may have a space in them. The parting that leaves the fewest words
 * over is taken, and only if no other leaves as few: two codes must never become one, nor one code two. Words left over stay
 * together as they were written, to be looked at by the person.
 */
export function splitSpacedCodes(words: readonly string[], countryIso2: string): CodePiece[] {
  const best = partings(words, (text) => looksLikeCode(text, countryIso2));
  const whole = best[words.length];
  if (!whole || whole.ways > 1) return [{ text: words.join(' '), is: 'ambiguous' }];
  return joinLeftovers(tracePieces(words, best));
}

/** The best parting of the first so many words. */
interface Parting {
  leftOver: number;
  ways: number;
  /** Words in its last piece. */
  last: number;
  isCode: boolean;
}

/** The best parting of every beginning of the words. */
function partings(words: readonly string[], isCode: (text: string) => boolean): Parting[] {
  const best: Parting[] = [{ leftOver: 0, ways: 1, last: 0, isCode: true }];
  for (let end = 1; end <= words.length; end++) {
    const options: Parting[] = [];
    for (let last = 1; last <= Math.min(MOST_WORDS, end); last++) {
      const before = best[end - last];
      if (before && isCode(words.slice(end - last, end).join(' ')))
        options.push({ leftOver: before.leftOver, ways: before.ways, last, isCode: true });
    }
    const before = best[end - 1];
    if (before) options.push({ leftOver: before.leftOver + 1, ways: before.ways, last: 1, isCode: false });
    best.push(pickBest(options));
  }
  return best;
}

function pickBest(options: readonly Parting[]): Parting {
  const least = Math.min(...options.map(({ leftOver }) => leftOver));
  const [first, ...others] = options.filter(({ leftOver }) => leftOver === least);
  if (!first) throw new Error('There is always a way to leave a word over');
  return { ...first, ways: others.reduce((sum, { ways }) => sum + ways, first.ways) };
}

function tracePieces(words: readonly string[], best: readonly Parting[]): CodePiece[] {
  const pieces: CodePiece[] = [];
  for (let end = words.length; end > 0;) {
    const { last, isCode } = best[end] ?? { last: 1, isCode: false };
    pieces.unshift({ text: words.slice(end - last, end).join(' '), is: isCode ? 'code' : 'unlike' });
    end -= last;
  }
  return pieces;
}

function joinLeftovers(pieces: readonly CodePiece[]): CodePiece[] {
  const joined: CodePiece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    if (piece.is === 'unlike' && previous?.is === 'unlike') previous.text += ` ${piece.text}`;
    else joined.push({ ...piece });
  }
  return joined;
}
