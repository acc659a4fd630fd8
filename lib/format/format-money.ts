import { isDecimal } from '@/lib/format/decimal';
import { safeLocale } from '@/lib/format/locale';

/**
 * An amount as the reader writes money: `$1,234.50`. The amount stays text, so no digit is lost; more decimals than the
 * currency has are rounded, half away from zero.
 *
 * @param amount a decimal such as `"1234.5000"`; anything else is returned as it is
 * @param currency ISO 4217; one that nobody knows is written after the number
 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  if (!isDecimal(amount)) return amount;
  const tag = safeLocale(locale);
  if (!/^[a-z]{3}$/i.test(currency)) return `${new Intl.NumberFormat(tag).format(amount)} ${currency}`.trim();
  return new Intl.NumberFormat(tag, { style: 'currency', currency }).format(amount);
}
