import { expect, test } from 'vitest';
import { joinNames } from '@/lib/format/join-names';

test('joins names as a list in words', () => {
  expect(joinNames([])).toBe('');
  expect(joinNames(['Canada'])).toBe('Canada');
  expect(joinNames(['Canada', 'Mexico'])).toBe('Canada and Mexico');
  expect(joinNames(['Canada', 'Mexico', 'Peru'])).toBe('Canada, Mexico, and Peru');
});

test("joins them in the reader's language", () => {
  expect(joinNames(['Kanada', 'Mexiko'], 'de')).toBe('Kanada und Mexiko');
});
