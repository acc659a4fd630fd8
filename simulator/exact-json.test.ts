import { describe, expect, test } from 'vitest';
import { dialectOf, exactJson, toAmount } from './exact-json';

describe('numbers are kept to the letter', () => {
  test.each([
    '{"rate":1.10}',
    '[1.0]',
    '[2,1.50]',
    '[1e3]',
    '[1.5E-7]',
    '[-0]',
    '[12345678901234567890]',
    '[0.1234567890123456789]',
    '{"a": 5.00 }',
  ])('%s', (text) => {
    const json = dialectOf(text);
    expect(json.stringify(json.parse(text))).toBe(text.replaceAll(' ', ''));
    expect(JSON.stringify(JSON.parse(text))).not.toBe(text.replaceAll(' ', ''));
  });

  test.each(['[1,12,0.5,-7.25,100]', '{"minimum":"0.0000","zip":"10010"}', '[120,10.05]'])(
    'the plain dialect will do for %s',
    (text) => {
      expect(dialectOf(text)).toBe(JSON);
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
    },
  );
});

test('of a key that comes twice the last value counts', () => {
  expect(exactJson.stringify(exactJson.parse('{"a":1.10,"a":2.20}'))).toBe('{"a":2.20}');
});

test.each([
  [1.5, 1.5],
  ['3.50', 3.5],
  [exactJson.parse('1.10'), 1.1],
  ['', undefined],
  ['many', undefined],
  [null, undefined],
  [true, undefined],
  [{}, undefined],
])('%o is the amount %o', (value, amount) => {
  expect(toAmount(value)).toBe(amount);
});
