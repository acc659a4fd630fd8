import { expect, test } from 'vitest';
import { parseEdit, parseEnabled } from '@/lib/zones/parse-action-input';

test.each(['false', 0, null, undefined, {}])('does not take %j for a wish to disable a method', (value) => {
  expect(() => parseEnabled(value)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('takes a yes and a no', () => {
  expect([parseEnabled(true), parseEnabled(false)]).toEqual([true, false]);
});

test.each([null, undefined, 'edit', 1])('refuses %j as an edit', (value) => {
  expect(() => parseEdit(value)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
