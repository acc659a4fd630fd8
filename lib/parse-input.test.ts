import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';

const schema = z.object({
  name: z.string().min(3, 'Too short').startsWith('x', 'Wrong start'),
  rows: z.array(z.object({ value: z.string({ error: 'Say it' }) })),
});

test('hands on what the schema makes of the values', () => {
  expect(parseInput(z.string().trim(), ' Zoom ')).toBe('Zoom');
});

test('says what is wrong by path, the first message of each field', () => {
  const error = failureOf(() => parseInput(schema, { name: 'a', rows: [{ value: 'b' }, {}] }));
  expect(error).toMatchObject({ code: 'invalid_input', applied: 'no' });
  expect(error.fields).toEqual({ name: 'Too short', 'rows.1.value': 'Say it' });
});

function failureOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was taken');
}
