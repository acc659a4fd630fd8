import { safeTimeZone } from '@/lib/format/time-zone';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** No place's clock is further from UTC, in either direction. */
const FARTHEST_MS = 15 * HOUR_MS;
/** Years that BigCommerce can have orders of; a date field passes through the others while somebody types. */
const FIRST_YEAR = 2000;

/** Whether a text is a day of the calendar that there can be orders of: `2026-03-08`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number(text.slice(0, 4)) < FIRST_YEAR) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/**
 * The first second of a day in a time zone. Looked for rather than computed: days have 23, 24 or 25 hours, and where clocks
 * change at midnight some begin at one o'clock.
 *
 * @param day as isDay has it
 * @param timeZone IANA name; UTC is used when Intl does not know it
 */
export function startOfDay(day: string, timeZone: string): Date {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone: safeTimeZone(timeZone),
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = (midnight - FARTHEST_MS) / SECOND_MS;
  let reached = (midnight + FARTHEST_MS) / SECOND_MS;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (calendar.format(middle * SECOND_MS) >= day) reached = middle;
    else before = middle;
  }
  return new Date(reached * SECOND_MS);
}

/** The last second of a day in a time zone. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return new Date(startOfDay(next.toISOString().slice(0, 10), timeZone).getTime() - SECOND_MS);
}
