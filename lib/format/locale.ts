/** The locale when Intl knows how to read it (`en-US`, also `en_US`), else `en-US`. */
export function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
