const MAX_LENGTH = 300;

/**
 * Text of another system as a quotation on one line: nothing that looks like markup, no control characters, at most 300 characters.
 *
 * @param secrets texts that are replaced, should it repeat one
 */
export function tidyUpstream(text: string, secrets: readonly string[]): string {
  if (/<[a-z!/?]/i.test(text)) return '';
  // The longest first: one secret may be the beginning of another.
  const known = secrets.filter((secret) => secret.length >= 4).sort((a, b) => b.length - a.length);
  const withoutSecrets = known.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  return withoutSecrets
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}
