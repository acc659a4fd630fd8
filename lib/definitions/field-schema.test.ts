import { describe, expect, test } from 'vitest';
import type { FieldDefinition } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { emptyValues, toRequestBody } from '@/lib/definitions/to-request-body';

const fields: FieldDefinition[] = [
  { code: 'account', type: 'text', label: 'Account', required: true, maxLength: 10 },
  { code: 'token', type: 'password', label: 'Token', required: true },
  { code: 'sandbox', type: 'checkbox', label: 'Sandbox' },
  { code: 'size', type: 'select', label: 'Size', required: true, map: { '01': 'Letter', '2a': 'Box' } },
  { code: 'services', type: 'multiselect', label: 'Services', required: true, map: { b: 'Bee', a: 'Ay' } },
  { code: 'days', type: 'number', label: 'Days', min: 0, max: 30 },
  { code: 'fee', type: 'money', label: 'Fee' },
  { code: 'note', type: 'text', label: 'Note' },
];
const valid = {
  account: 'A1',
  token: 't',
  sandbox: true,
  size: '01',
  services: ['a'],
  days: '2',
  fee: '7.50',
  note: 'n',
};

function messages(values: Record<string, unknown>, options?: { kept: string[] }): Record<string, string> {
  const { error } = fieldsSchema(fields, options).safeParse(values);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('fieldsSchema', () => {
  test('takes complete values as they are', () => {
    expect(fieldsSchema(fields).parse(valid)).toEqual(valid);
  });

  test('fills in what an untouched optional field holds', () => {
    const { account, token, size, services } = valid;
    expect(fieldsSchema(fields).parse({ account, token, size, services })).toEqual({
      ...{ account, token, size, services },
      ...{ sandbox: false, days: '', fee: '', note: '' },
    });
  });

  test('names every required field that an empty form leaves out', () => {
    const missing = {
      account: 'Account is required',
      token: 'Token is required',
      size: 'Choose an option for Size',
      services: 'Choose at least one option for Services',
    };
    expect(messages(emptyValues(fields))).toEqual(missing);
    expect(messages({})).toEqual(missing);
  });

  test('counts a text of spaces as empty', () => {
    expect(messages({ ...valid, account: '  ', token: '\t' })).toEqual({
      account: 'Account is required',
      token: 'Token is required',
    });
  });

  test('takes the spaces around texts and secrets away, and leaves those within', () => {
    expect(fieldsSchema(fields).parse({ ...valid, token: ' two words\n' })['token']).toBe('two words');
  });

  test('drops keys that no field has', () => {
    expect(fieldsSchema(fields).parse({ ...valid, id: 5, constructor: 'x' })).toEqual(valid);
  });

  test.each([
    ['account', 'longer than ten', 'Account can have at most 10 characters'],
    ['account', 5, 'Account is required'],
    ['token', null, 'Token is required'],
    ['sandbox', 'true', 'Sandbox can only be on or off'],
    ['size', 'toString', 'Choose one of the options for Size'],
    ['size', '1', 'Choose one of the options for Size'],
    ['services', ['A'], 'Choose from the options for Services'],
    ['services', 'a', 'Choose from the options for Services'],
    ['days', '31', 'Days must be a number from 0 to 30'],
    ['days', 'two', 'Days must be a number from 0 to 30'],
    ['days', 'Infinity', 'Days must be a number from 0 to 30'],
    ['fee', '7,50', 'Write Fee as an amount, such as 7.50'],
    ['fee', '-1', 'Write Fee as an amount, such as 7.50'],
    ['fee', '1e3', 'Write Fee as an amount, such as 7.50'],
  ])('says what is wrong with %s = %j', (code, value, message) => {
    expect(messages({ ...valid, [code]: value })).toEqual({ [code]: message });
  });

  test('lets a stored secret be left out, and only left out', () => {
    const rest = Object.fromEntries(Object.entries(valid).filter(([code]) => code !== 'token'));
    expect(fieldsSchema(fields, { kept: ['token'] }).parse(rest)).toEqual(rest);
    expect(fieldsSchema(fields, { kept: ['token'] }).parse({ ...rest, token: null })).toEqual(rest);
    expect(messages({ ...rest, token: '' }, { kept: ['token'] })).toEqual({ token: 'Token is required' });
  });

  test('puts chosen options in the order of the definition, each once', () => {
    expect(fieldsSchema(fields).parse({ ...valid, services: ['a', 'b', 'a'] })['services']).toEqual(['b', 'a']);
  });
});

describe('toRequestBody', () => {
  test('writes real booleans, lists and numbers, and money as text', () => {
    expect(toRequestBody(fields, valid)).toEqual({
      ...{ account: 'A1', token: 't', sandbox: true, size: '01', services: ['a'], days: 2, fee: '7.50', note: 'n' },
    });
  });

  test('leaves out what is empty and optional, and always sends a checkbox', () => {
    const { account, token, size, services } = valid;
    const values = fieldsSchema(fields).parse({ account, token, size, services });
    expect(toRequestBody(fields, values)).toEqual({ account, token, size, services, sandbox: false });
  });

  test('writes a field under the spelling it is told', () => {
    const [first] = fields;
    expect(toRequestBody(first ? [first] : [], valid, { account: 'account_id' })).toEqual({ account_id: 'A1' });
  });
});

test('an agreement has to be ticked, and an unticked one says so', () => {
  const agreement: FieldDefinition = { code: 'terms', type: 'checkbox', label: 'I agree', mustBeTicked: true };
  expect(fieldsSchema([agreement]).safeParse({}).error?.issues[0]?.message).toBe('Tick this to go on');
  expect(fieldsSchema([agreement]).parse({ terms: true })).toEqual({ terms: true });
});
