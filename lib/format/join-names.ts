import { safeLocale } from '@/lib/format/locale';

/** Names as a list in words: `Canada, Mexico, and Peru`. */
export function joinNames(names: readonly string[], locale = 'en-US'): string {
  return new Intl.ListFormat(safeLocale(locale), { type: 'conjunction' }).format(names);
}
