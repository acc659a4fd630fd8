import type { ApiRequestDetails, ApiRequestEntry } from '@/lib/rest/api-request';
import type { Context } from '@/lib/stores/context';
import { toMoment, type Moment } from '@/lib/stores/moment';

/** A request with its time in the reader's words; serialisable. */
export interface ApiRequestRow extends Omit<ApiRequestEntry, 'at'> {
  at: Moment;
}

export interface ApiRequestView extends Omit<ApiRequestDetails, 'at'> {
  at: Moment;
}

export function toApiRequestRow<Entry extends ApiRequestEntry>(
  context: Context,
  entry: Entry,
): Omit<Entry, 'at'> & { at: Moment } {
  return { ...entry, at: toMoment(context, new Date(entry.at)) };
}
