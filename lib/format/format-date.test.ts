import { expect, test } from 'vitest';
import { formatDate, formatDateTime } from '@/lib/format/format-date';

const LATE_EVENING = '2024-03-14T02:35:37.000Z';
const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

test("writes the day of the store's time zone", () => {
  expect(formatDate(LATE_EVENING, { locale: 'en-US', timeZone: 'America/Chicago' })).toBe('Mar 13, 2024');
  expect(formatDate(LATE_EVENING, { locale: 'en-US', timeZone: 'Australia/Sydney' })).toBe('Mar 14, 2024');
});

test('writes the day the way the reader does', () => {
  expect(formatDate(LATE_EVENING, { locale: 'de-DE', timeZone: 'UTC' })).toBe('14.03.2024');
});

test('writes a moment with its time', () => {
  expect(plain(formatDateTime(LATE_EVENING, { locale: 'en-US', timeZone: 'America/Chicago' }))).toBe(
    'Mar 13, 2024, 9:35 PM',
  );
});

test('takes a Date as well', () => {
  expect(formatDate(new Date(LATE_EVENING), { locale: 'en-US', timeZone: 'UTC' })).toBe('Mar 14, 2024');
});

test.each(['(GMT-06:00) Central', '', 'Mars/Olympus'])('uses UTC for the time zone %j', (timeZone) => {
  expect(formatDate(LATE_EVENING, { locale: 'en-US', timeZone })).toBe('Mar 14, 2024');
});

test('writes nothing for a missing or unreadable date', () => {
  expect(formatDate(null, { locale: 'en-US', timeZone: 'UTC' })).toBe('');
  expect(formatDateTime('soon', { locale: 'en-US', timeZone: 'UTC' })).toBe('');
});
