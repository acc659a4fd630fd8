import type { OrderFilter } from '@/lib/bigcommerce/orders';
import type { OrderFilters } from '@/lib/definitions/orders-view';
import { endOfDay, startOfDay } from '@/lib/format/store-day';

/** A view's filters as BigCommerce takes them, for lists and counts alike. Not the status: a list takes one, a count tells all. */
export function toOrderFilter({ from, to, channelId }: OrderFilters, timeZone: string): OrderFilter {
  return {
    ...(channelId === undefined ? {} : { channelId }),
    ...(from === undefined ? {} : { minDateCreated: toSecond(startOfDay(from, timeZone)) }),
    ...(to === undefined ? {} : { maxDateCreated: toSecond(endOfDay(to, timeZone)) }),
  };
}

/** ISO 8601 without the milliseconds, which BigCommerce's own dates do not have. */
function toSecond(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
