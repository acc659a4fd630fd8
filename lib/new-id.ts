import { v7 } from 'uuid';

/** What our own ids begin with: a carrier, a service level, an API key, a request. */
export type IdPrefix = 'cr' | 'crop' | 'key' | 'rq';

/** A new id, `cr_` and 32 hexadecimal digits: a UUID of version 7, so that ids sort by the time they were made. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${v7().replaceAll('-', '')}`;
}
