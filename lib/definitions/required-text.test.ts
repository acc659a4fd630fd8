import { expect, test } from 'vitest';
import { requiredText } from '@/lib/definitions/required-text';

const messageOf = (value: unknown) => requiredText('Name', 5).safeParse(value).error?.issues[0]?.message;

test.each([
  [undefined, 'Name is required'],
  ['  ', 'Name is required'],
  ['abcdef', 'Name can have at most 5 characters'],
  ['a\0b', 'Name has a character that cannot be stored'],
  ['a\ud800', 'Name has a character that cannot be stored'],
])('%j is refused with what is wrong', (value, message) => {
  expect(messageOf(value)).toBe(message);
});

test('outer spaces do not count, and any writing does', () => {
  expect(requiredText('Name', 5).parse(' 日本🚚 ')).toBe('日本🚚');
});
