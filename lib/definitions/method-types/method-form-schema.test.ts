import { expect, test } from 'vitest';
import { methodFormSchema, type MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { perOrder } from '@/lib/definitions/method-types/per-order';

const values: MethodFormValues = {
  name: ' Standard ',
  enabled: true,
  handlingFee: { kind: 'none', amount: '' },
  settings: { rate: '8' },
  other: [],
  channelIds: null,
};

function messages(schema: ReturnType<typeof methodFormSchema>, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  return Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []);
}

test('takes a filled form and trims the name', () => {
  expect(methodFormSchema(perOrder.fields).parse(values)).toEqual({ ...values, name: 'Standard' });
});

test('says what is wrong at each field', () => {
  const wrong = { ...values, name: ' ', handlingFee: { kind: 'fixed', amount: 'two' }, settings: { rate: '' } };
  expect(messages(methodFormSchema(perOrder.fields), wrong)).toEqual({
    name: 'Name is required',
    'handlingFee.amount': 'Write the handling fee as a number, such as 2.50',
    'settings.rate': 'Rate per order is required',
  });
});

test('lets settings that were not touched pass as they are', () => {
  const untouched = { ...values, settings: { rate: '' } };
  expect(messages(methodFormSchema(perOrder.fields, { ...values, settings: { rate: '' } }), untouched)).toEqual({});
  expect(
    messages(methodFormSchema(perOrder.fields, { ...values, settings: { rate: '' } }), {
      ...values,
      settings: { rate: 'x' },
    }),
  ).toHaveProperty(['settings.rate']);
});
