import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay, isDay, startOfDay } from '@/lib/format/store-day';

const HOUR_MS = 3_600_000;

test.each([
  ['2026-07-01', 'UTC', '2026-07-01T00:00:00.000Z'],
  ['2026-07-01', 'America/Chicago', '2026-07-01T05:00:00.000Z'],
  ['2026-01-15', 'America/Chicago', '2026-01-15T06:00:00.000Z'],
  ['2026-07-01', 'Asia/Kolkata', '2026-06-30T18:30:00.000Z'],
  ['2026-07-01', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
  ['2026-07-01', 'Pacific/Pago_Pago', '2026-07-01T11:00:00.000Z'],
  ['2026-07-01', 'Mars/Olympus', '2026-07-01T00:00:00.000Z'],
])('%s in %s begins at %s', (day, timeZone, start) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(start);
});

test.each([
  ['2026-03-08', 'America/Chicago', 23],
  ['2026-11-01', 'America/Chicago', 25],
  ['2026-03-29', 'Europe/Berlin', 23],
  ['2026-04-05', 'Australia/Lord_Howe', 24.5],
  ['2026-03-09', 'America/Chicago', 24],
])('%s in %s has %d hours', (day, timeZone, hours) => {
  const length = endOfDay(day, timeZone).getTime() + 1_000 - startOfDay(day, timeZone).getTime();
  expect(length / HOUR_MS).toBe(hours);
});

test('a day whose midnight the clocks leave out begins at one o’clock', () => {
  // Chile's clocks go from 24:00 on Saturday to 01:00 on Sunday.
  expect(startOfDay('2024-09-08', 'America/Santiago').toISOString()).toBe('2024-09-08T04:00:00.000Z');
  expect(endOfDay('2024-09-07', 'America/Santiago').toISOString()).toBe('2024-09-08T03:59:59.000Z');
});

test('every second belongs to one day, in every time zone', () => {
  const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  const timeZone = fc.constantFrom(
    'America/St_Johns',
    'Africa/Cairo',
    'Asia/Tehran',
    'Europe/London',
    'Pacific/Auckland',
  );
  fc.assert(
    fc.property(day, timeZone, (date, zone) => {
      const today = date.toISOString().slice(0, 10);
      const tomorrow = new Date(Date.parse(today) + 24 * HOUR_MS).toISOString().slice(0, 10);
      expect(endOfDay(today, zone).getTime() + 1_000).toBe(startOfDay(tomorrow, zone).getTime());
      expect(startOfDay(today, zone).getTime()).toBeLessThan(endOfDay(today, zone).getTime());
    }),
  );
});

test('tells a day of the calendar from anything else', () => {
  expect(['2026-02-28', '2024-02-29', '2000-01-01'].map(isDay)).toEqual([true, true, true]);
  const none = ['2026-02-29', '2026-13-01', '0202-01-01', '1999-12-31', '2026-2-1', '2026-02-01T00:00', 'today', ''];
  expect(none.filter(isDay)).toEqual([]);
});
