import { expect, test } from 'vitest';
import { duplicateName } from '@/lib/definitions/duplicate-name';

test('appends copy, and a number when that is taken', () => {
  expect(duplicateName('Standard', ['Standard'])).toBe('Standard copy');
  expect(duplicateName('Standard', ['Standard copy', 'Standard copy 2'])).toBe('Standard copy 3');
});

test('keeps within the length of a name', () => {
  expect(duplicateName('x'.repeat(255), [])).toBe(`${'x'.repeat(250)} copy`);
});
