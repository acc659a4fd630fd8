import { formatDateTime } from '@/lib/format/format-date';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';

/** A moment for the browser: ISO 8601, and in the reader's words. */
export interface Moment {
  iso: string;
  label: string;
}

/** The moment as the person who reads writes it, in the store's time zone. */
export function toMoment(context: Context, at: Date): Moment {
  return { iso: at.toISOString(), label: formatDateTime(at, localeOf(context)) };
}
