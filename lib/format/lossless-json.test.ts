import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, parseJson, writeJson } from '@/lib/format/lossless-json';

const TEXTS = ['8', '8.00', '0.10', '-0', '1e3', '1E-7', '12345678901234567890', '0.1234567890123456789', '1e400'];

test.each(TEXTS)('%s comes and goes as it was written', (text) => {
  expect(writeJson(parseJson(`{"a":[${text}]}`))).toBe(`{"a":[${text}]}`);
  expect(numberText(parseJson(text))).toBe(text);
});

test('a number that JavaScript writes the same way is a plain one', () => {
  expect(parseJson('{"rate":8.5,"limit":20}')).toStrictEqual({ rate: 8.5, limit: 20 });
});

test('what is no number has no number text', () => {
  for (const value of ['8', true, null, undefined, {}, [8], Number.NaN]) expect(numberText(value)).toBeUndefined();
});

test('an object that only looks like a number stays an object', () => {
  const text = '{"isLosslessNumber":true,"value":"8"}';
  expect(writeJson(parseJson(text))).toBe(text);
  expect(numberText(parseJson(text))).toBeUndefined();
});

test('the last of two equal keys counts, and no key reaches the prototype', () => {
  expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 });
  expect(Object.getPrototypeOf(parseJson('{"__proto__":{"a":1}}'))).toBe(Object.prototype);
});

test('reads and writes whatever JSON.parse and JSON.stringify do', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(writeJson(parseJson(text)))).toEqual(JSON.parse(text));
    }),
  );
});

test.each(['', '{', '{"a":01}', '[1,]', 'NaN', "{'a':1}"])('refuses %j', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
