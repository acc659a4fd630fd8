import { safeLocale } from '@/lib/format/locale';
import { safeTimeZone } from '@/lib/format/time-zone';

/** Whose calendar and clock. */
export interface DateStyle {
  locale: string;
  /** IANA name; UTC is used when Intl does not know it. */
  timeZone: string;
}

/**
 * A day as the reader writes it: `Mar 13, 2024`.
 *
 * @param date ISO 8601 or a Date; `''` for null and for what is no date
 */
export function formatDate(date: string | Date | null, style: DateStyle): string {
  return format(date, style, { dateStyle: 'medium' });
}

/** A moment as the reader writes it: `Mar 13, 2024, 4:35 PM`. Otherwise as formatDate. */
export function formatDateTime(date: string | Date | null, style: DateStyle): string {
  return format(date, style, { dateStyle: 'medium', timeStyle: 'short' });
}

function format(
  date: string | Date | null,
  { locale, timeZone }: DateStyle,
  options: Intl.DateTimeFormatOptions,
): string {
  const moment = new Date(date ?? Number.NaN);
  if (Number.isNaN(moment.getTime())) return '';
  return new Intl.DateTimeFormat(safeLocale(locale), { ...options, timeZone: safeTimeZone(timeZone) }).format(moment);
}
