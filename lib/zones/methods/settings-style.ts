import type { SettingsStyle } from '@/lib/format/range-style';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';

/** How this store and this reader write the numbers of a method's settings. */
export function settingsStyle(context: Context): SettingsStyle {
  const { currency, weightUnits } = context.store.facts;
  return { currency, weightUnits, locale: localeOf(context).locale };
}
