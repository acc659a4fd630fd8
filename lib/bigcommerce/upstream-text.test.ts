import { describe, expect, test } from 'vitest';
import { readUpstream } from '@/lib/bigcommerce/upstream-text';

describe('the words of BigCommerce', () => {
  test.each([
    [[{ status: 404, message: 'The requested resource was not found.' }], 'The requested resource was not found.'],
    [[{ message: 'One.' }, { message: 'Two.' }, { message: 'One.' }], 'One. Two.'],
    [
      { status: 422, title: 'JSON data is missing or invalid', errors: { sum: 'is missing' } },
      'JSON data is missing or invalid. sum: is missing',
    ],
    [
      { title: 'Invalid.', errors: { name: ['is taken', 'is long'], sum: 'is missing.' } },
      'Invalid. name: is taken, is long; sum: is missing.',
    ],
    [{ status: 400, title: 'Bad', detail: 'The list strategy is unknown.' }, 'The list strategy is unknown.'],
    [{ error: 'invalid_grant', error_description: 'The code has expired.' }, 'The code has expired.'],
    [{ error: 'invalid_grant' }, 'invalid_grant'],
    [[{ message: 'Two\n  lines\u0000.' }], 'Two lines .'],
    [
      { data: null, errors: [{ message: 'No such field.' }, { message: 'Not allowed.' }] },
      'No such field. Not allowed.',
    ],
  ])('are found in %j', (body, text) => {
    expect(readUpstream(body).text).toBe(text);
  });

  test.each([
    undefined,
    [],
    {},
    [[]],
    [{ status: 400 }],
    ['text'],
    [{ message: '' }],
    [{ message: '<h1>502 Bad Gateway</h1>' }],
  ])('are missing in %j', (body) => {
    expect(readUpstream(body)).toEqual({ text: undefined, fields: {} });
  });

  test('are cut after 300 characters', () => {
    expect(readUpstream([{ message: 'x'.repeat(5000) }, { message: 'y'.repeat(5000) }]).text).toHaveLength(300);
  });

  test('never repeat a secret', () => {
    const { text, fields } = readUpstream([{ message: "The field 'auth_key' is invalid: AP-KEY-1" }], ['AP-KEY-1']);
    expect(text).toBe("The field 'auth_key' is invalid: [secret]");
    expect(fields).toEqual({ auth_key: "The field 'auth_key' is invalid: [secret]" });
  });

  test('lose nothing to a secret that is too short to be one', () => {
    expect(readUpstream([{ message: 'Too many a.' }], ['a', '']).text).toBe('Too many a.');
  });
});

describe('the fields that BigCommerce names', () => {
  test.each([
    ["The field 'quantity' is invalid.", ['quantity']],
    ["The field 'id' cannot be written to. Please remove it from your request before trying again.", ['id']],
    ['Required fields missing [key]', ['key']],
    ['Required fields missing [auth_key, test_mode]', ['auth_key', 'test_mode']],
    ['Nothing is named.', []],
  ])('in %j are %j', (message, names) => {
    expect(Object.keys(readUpstream([{ status: 400, message }]).fields)).toEqual(names);
  });

  test('are the keys of errors in V3', () => {
    expect(readUpstream({ title: 'Invalid', errors: { name: ['is taken', 'is long'] } }).fields).toEqual({
      name: 'is taken, is long',
    });
  });
});
