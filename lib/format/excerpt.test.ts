import { expect, test } from 'vitest';
import { excerpt } from '@/lib/format/excerpt';

test('leaves a short text as it is, on one line', () => {
  expect(excerpt('  Ring\r\n\ttwice, please ', 80)).toBe('Ring twice, please');
  expect(excerpt('', 80)).toBe('');
});

test('says where a text goes on', () => {
  expect(excerpt('Ring twice, please', 4)).toBe('Ring…');
  expect(excerpt('Ring twice, please', 5)).toBe('Ring…');
  expect(excerpt('Ring', 4)).toBe('Ring');
});

test('cuts between characters as people count them', () => {
  expect(excerpt('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  expect(excerpt('éé́é', 2)).toBe('éé́…');
  expect(excerpt('どうぞよろしく', 3)).toBe('どうぞ…');
});

test('takes a text of 65,535 characters', () => {
  expect(excerpt('x'.repeat(65_535), 80)).toBe(`${'x'.repeat(80)}…`);
});
