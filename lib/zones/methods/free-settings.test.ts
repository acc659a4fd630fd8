import { expect, test } from 'vitest';
import { parseJson, writeJson } from '@/lib/format/lossless-json';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { mergeFreeSettings, toFreeSettings } from '@/lib/zones/methods/free-settings';

const usps = requireType('usps');
const provider = requireType('carrier_33');
const freeShipping = requireType('freeshipping');

const read = (text: string) => parseJson(text) as Record<string, unknown>;
const stored = read(
  '{"extra":8.00,"carrier_options":{"container":"box","days":2.50,"on":true,"levels":["a","b"],"mixed":[1],"none":null}}',
);

test('shows every value in the simplest type that holds it', () => {
  expect(toFreeSettings(usps, stored).map(({ name, type, value }) => [name, type, value])).toEqual([
    ['container', 'text', 'box'],
    ['days', 'number', '2.50'],
    ['on', 'yes_no', true],
    ['levels', 'list', 'a\nb'],
    ['mixed', 'json', '[1]'],
    ['none', 'json', 'null'],
    ['extra', 'number', '8.00'],
  ]);
});

test('shows what a line cannot hold as JSON, so that it is not changed by being shown', () => {
  const odd = { carrier_options: { lines: 'a\nb', spaced: ' a', empties: ['', 'a'], nothing: [] } };
  expect(toFreeSettings(usps, odd).map(({ type, value }) => [type, value])).toEqual([
    ['json', '"a\\nb"'],
    ['json', '" a"'],
    ['json', '["","a"]'],
    ['json', '[]'],
  ]);
});

test('does not show what may be a secret: of a provider nearly everything, of others what a name says', () => {
  const secret = { carrier_options: { on: false, access: 'x', api_key: 'y', note: '', deep: { password: 'z' } } };
  const hidden = (definition: MethodTypeDefinition) =>
    toFreeSettings(definition, secret).flatMap(({ name, value }) => (value === null ? [name] : []));
  expect(hidden(provider)).toEqual(['access', 'api_key', 'deep']);
  expect(hidden(usps)).toEqual(['api_key', 'deep']);
});

test('changes, removes and adds, and keeps the rest by its text', () => {
  const rows = toFreeSettings(usps, stored)
    .filter(({ name }) => name !== 'levels')
    .map((row) => (row.name === 'container' ? { ...row, value: 'tube' } : row));
  const added = { name: 'zone', type: 'number' as const, value: '3.0', origin: '' };
  expect(writeJson(mergeFreeSettings(usps, stored, [...rows, added]))).toBe(
    '{"extra":8.00,"carrier_options":{"container":"tube","days":2.50,"on":true,"mixed":[1],"none":null,"zone":3.0}}',
  );
});

test('keeps a secret that is not replaced', () => {
  const secret = { carrier_options: { access: 'x', depot: '' } };
  const rows = toFreeSettings(provider, secret).map((row) => (row.name === 'depot' ? { ...row, value: 'north' } : row));
  expect(mergeFreeSettings(provider, secret, rows)).toEqual({ carrier_options: { access: 'x', depot: 'north' } });
});

test('keeps settings of free shipping at the root, and options that are no object', () => {
  const added = { name: 'note', type: 'text' as const, value: 'n', origin: '' };
  expect(mergeFreeSettings(freeShipping, {}, [])).toEqual({});
  expect(mergeFreeSettings(freeShipping, { a: 1 }, [...toFreeSettings(freeShipping, { a: 1 }), added])).toEqual({
    a: 1,
    note: 'n',
  });
  const odd = { carrier_options: 'none' };
  expect(mergeFreeSettings(usps, odd, toFreeSettings(usps, odd))).toEqual(odd);
  expect(mergeFreeSettings(usps, {}, [])).toEqual({ carrier_options: {} });
});

function requireType(type: string): MethodTypeDefinition {
  const definition = findMethodType(type);
  if (!definition) throw new Error(`no ${type}`);
  return definition;
}
