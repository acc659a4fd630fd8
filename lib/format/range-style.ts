import { formatMoney } from '@/lib/format/format-money';
import { formatWeight, weightUnit } from '@/lib/format/format-weight';

/** How the reader writes the numbers of a method's settings. */
export interface SettingsStyle {
  /** ISO 4217 */
  currency: string;
  /** As BigCommerce names it: Ounces, LBS … */
  weightUnits: string;
  locale: string;
}

/** The same for a table of ranges. */
export interface RangeStyle extends SettingsStyle {
  /** What the limits are. */
  unit: 'weight' | 'money';
}

/** The unit of a limit, empty when the store has none: `kg`, `USD`. */
export function limitUnit(style: RangeStyle): string {
  return style.unit === 'weight' ? weightUnit(style.weightUnits) : style.currency;
}

export function costUnit({ currency }: RangeStyle): string {
  return currency;
}

/** A limit as the reader writes it: `2.5 kg`, `$20.00`. */
export function writeLimit(limit: string, { unit, currency, weightUnits, locale }: RangeStyle): string {
  return unit === 'weight' ? formatWeight(limit, weightUnits, locale) : formatMoney(limit, currency, locale);
}
