import { describe, expect, test } from 'vitest';
import { asArray, asBoolean, asDate, asDecimal, asInteger, asObject, asText } from '@/lib/bigcommerce/tolerant';

describe('asArray', () => {
  test.each([
    [
      ['Ground', 'Saver'],
      ['Ground', 'Saver'],
    ],
    [{ value: 'MediaMail' }, ['MediaMail']],
    [{ value: ['a', 'b'] }, ['a', 'b']],
    ['MediaMail', ['MediaMail']],
    [0, [0]],
    [{}, []],
    [null, []],
    [undefined, []],
    ['', []],
    [{ value: null }, []],
  ])('reads %j as %j', (value, list) => {
    expect(asArray(value)).toEqual(list);
  });
});

describe('asBoolean', () => {
  test.each([true, 1, '1', 'true', 'TRUE', ' true ', { value: '1' }])('%j is true', (value) => {
    expect(asBoolean(value)).toBe(true);
  });
  test.each([false, 0, '0', 'false', '', 'yes', 2, null, undefined, {}, []])('%j is false', (value) => {
    expect(asBoolean(value)).toBe(false);
  });
});

describe('asDecimal', () => {
  test.each([
    ['8', '8'],
    ['75.0000', '75.0000'],
    [' 924.47 ', '924.47'],
    ['-3.5', '-3.5'],
    ['+3.5', '3.5'],
    ['12.', '12'],
    ['90071992547409931234.56', '90071992547409931234.56'],
    [8, '8'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [{ value: '4.10' }, '4.10'],
  ])('reads %j as %j', (value, decimal) => {
    expect(asDecimal(value)).toBe(decimal);
  });
  test.each(['', 'free', '1,200.00', '1e3', null, undefined, {}, [], true, Number.NaN, Infinity])(
    '%j is none',
    (value) => {
      expect(asDecimal(value)).toBeNull();
    },
  );
});

describe('asInteger', () => {
  test.each([
    [29, 29],
    ['29', 29],
    ['29.0', 29],
    [0, 0],
  ])('reads %j as %j', (value, integer) => {
    expect(asInteger(value)).toBe(integer);
  });
  test.each(['', '2.5', 2.5, null, undefined, {}, [], 'abc', '99999999999999999999'])('%j is none', (value) => {
    expect(asInteger(value)).toBeNull();
  });
});

describe('asText', () => {
  test.each([
    ['Ground', 'Ground'],
    [' spaced ', ' spaced '],
    [78726, '78726'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [{}, ''],
    [[], ''],
  ])('reads %j as %j', (value, text) => {
    expect(asText(value)).toBe(text);
  });
});

describe('asDate', () => {
  test.each([
    ['Wed, 13 Mar 2024 16:35:37 +0000', '2024-03-13T16:35:37.000Z'],
    ['Wed, 13 Mar 2024 10:35:37 -0600', '2024-03-13T16:35:37.000Z'],
    ['2022-09-21T14:15:00+00:00', '2022-09-21T14:15:00.000Z'],
  ])('reads %j as %j', (value, date) => {
    expect(asDate(value)).toBe(date);
  });
  test.each(['', ' ', null, undefined, {}, 'soon', 7, '0000-00-00 00:00:00'])('%j is none', (value) => {
    expect(asDate(value)).toBeNull();
  });
});

test('asObject reads lists, null and text as an empty object', () => {
  expect([[], null, '', 7, undefined].map(asObject)).toEqual([{}, {}, {}, {}, {}]);
  expect(asObject({ rate: 8 })).toEqual({ rate: 8 });
});
