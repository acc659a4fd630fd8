import { isDecimal } from '@/lib/format/decimal';
import { safeLocale } from '@/lib/format/locale';

/** BigCommerce's words for weight units, lower case, and the usual short ones. */
const SHORT: Readonly<Record<string, string>> = {
  ounces: 'oz',
  ounce: 'oz',
  oz: 'oz',
  lbs: 'lb',
  lb: 'lb',
  pounds: 'lb',
  grams: 'g',
  gram: 'g',
  g: 'g',
  kgs: 'kg',
  kg: 'kg',
  kilograms: 'kg',
  tonnes: 't',
  tonne: 't',
};

/** The short name of a store's weight units: `Ounces` is `oz`, `LBS` is `lb`. Units that nobody knows stay as they are. */
export function weightUnit(units: string): string {
  return SHORT[units.trim().toLowerCase()] ?? units.trim();
}

/**
 * A weight in the store's units: `12.5 oz`.
 *
 * @param weight a decimal such as `"12.5000"`; anything else is returned as it is
 */
export function formatWeight(weight: string, units: string, locale: string): string {
  if (!isDecimal(weight)) return weight;
  const number = new Intl.NumberFormat(safeLocale(locale), { maximumFractionDigits: 4 }).format(weight);
  return `${number} ${weightUnit(units)}`.trim();
}
