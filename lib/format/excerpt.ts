/** Some characters of an emoji or a letter with marks; more than that is no writing. */
const LONGEST_CHARACTER = 20;

/**
 * How a text begins, on one line; with … where it goes on.
 *
 * @param length in characters as people count them: a letter with its marks, or an emoji of several parts, is one
 */
export function excerpt(text: string, length: number): string {
  const line = text
    .slice(0, 4 * length * LONGEST_CHARACTER)
    .trim()
    .replaceAll(/\s+/gu, ' ');
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return characters.length > length ? `${characters.slice(0, length).join('').trimEnd()}…` : line;
}
