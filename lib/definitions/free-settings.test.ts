import { expect, test } from 'vitest';
import { writeJson } from '@/lib/format/lossless-json';
import { freeSettingsSchema, toFreeValue, type FreeSetting } from '@/lib/definitions/free-settings';

const added = (setting: Partial<FreeSetting>): FreeSetting => ({
  ...{ name: 'depot', type: 'text', value: 'north', origin: '' },
  ...setting,
});
const kept: FreeSetting = { name: 'odd name!', type: 'text', value: null, origin: '["odd name!"]' };

function messages(rows: FreeSetting[], stored: FreeSetting[] = []): Record<string, string> {
  const { error } = freeSettingsSchema(stored).safeParse(rows);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

test.each([
  [{ type: 'number', value: '2.50' }, '2.50'],
  [{ type: 'number', value: ' 12345678901234567890 ' }, '12345678901234567890'],
  [{ type: 'list', value: 'a\n\n b \n' }, '["a","b"]'],
  [{ type: 'json', value: '{"deep": [1.0]}' }, '{"deep":[1.0]}'],
  [{ type: 'yes_no', value: false }, 'false'],
  [{ type: 'text', value: ' as it is ' }, '" as it is "'],
] as const)('%j is sent as %s', (setting, json) => {
  expect(messages([added(setting)])).toEqual({});
  expect(writeJson(toFreeValue(setting))).toBe(json);
});

test.each([
  [{ name: ' ' }, { '0.name': 'Name is required' }],
  [{ name: '__proto__' }, { '0.name': expect.stringContaining('Write the name') as string }],
  [{ name: 'x'.repeat(101) }, { '0.name': 'Name can have at most 100 characters' }],
  [{ type: 'number', value: '2,5' }, { '0.value': 'Write the value as a number, such as 2.50' }],
  [{ type: 'number', value: '' }, { '0.value': 'Write the value as a number, such as 2.50' }],
  [{ type: 'json', value: '{' }, { '0.value': 'This is not valid JSON' }],
  [{ type: 'yes_no', value: 'yes' }, { '0.value': 'Value is required' }],
  [{ value: null }, { '0.value': 'Value is required' }],
  [{ value: 'x'.repeat(4001) }, { '0.value': 'Value can have at most 4000 characters' }],
] as const)('says what is wrong with %j', (setting, expected) => {
  expect(messages([added(setting)])).toEqual(expected);
});

test('lets what is stored pass as it is, and only that', () => {
  expect(messages([kept], [kept])).toEqual({});
  expect(messages([kept])).toHaveProperty(['0.value'], 'Value is required');
  expect(messages([{ ...kept, type: 'json', value: '{' }], [kept])).toEqual({ '0.value': 'This is not valid JSON' });
});

test('does not take the name of another setting', () => {
  const stored = added({ origin: '["depot"]' });
  expect(messages([stored, added({})], [stored])).toEqual({ '1.name': 'Another setting has this name' });
});
