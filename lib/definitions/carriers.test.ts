import { describe, expect, test } from 'vitest';
import { carrierName, carriers, findCarrier, isProviderId } from '@/lib/definitions';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { emptyValues, toRequestBody } from '@/lib/definitions/to-request-body';

/** Every list of fields of every carrier: what it takes to connect it, and what its method in a zone can be set to. */
const lists = carriers.flatMap(({ id, connection, method }) => [
  ...(connection === 'in_bigcommerce' ? [] : [{ name: `${id}, connection`, fields: connection }]),
  ...(method ? [{ name: `${id}, method`, fields: method.fields }] : []),
]);

describe.each(lists)('$name', ({ fields }) => {
  test('has a code and a label of its own for every field, and an option for every choice', () => {
    expect(new Set(fields.map(({ code }) => code)).size).toBe(fields.length);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    for (const field of fields) {
      if (!('map' in field)) continue;
      const labels = Object.values(field.map);
      expect(labels.length).toBeGreaterThan(1);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    }
  });

  test('accepts everything filled in, and sends every key', () => {
    const values = fieldsSchema(fields).parse(filledIn(fields));
    expect(toRequestBody(fields, values)).toEqual(filledIn(fields));
  });

  test('accepts every single option', () => {
    for (const field of fields) {
      for (const value of options(field)) {
        const values = fieldsSchema(fields).parse({ ...filledIn(fields), [field.code]: value });
        expect(toRequestBody(fields, values)[field.code]).toEqual(value);
      }
    }
  });

  test('names every required field of an empty form, and nothing else', () => {
    const { error } = fieldsSchema(fields).safeParse(emptyValues(fields));
    const required = fields.filter(({ required, type }) => required === true && type !== 'checkbox');
    expect(error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(required.map(({ code }) => code));
  });

  test('refuses values of another kind', () => {
    for (const { code } of fields) {
      const { error } = fieldsSchema(fields).safeParse({ ...filledIn(fields), [code]: { nested: 'no' } });
      expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([code]);
    }
  });
});

test('knows the carriers BigCommerce documents, and which of them apps can connect', () => {
  const connectable = carriers.filter(({ connection }) => connection !== 'in_bigcommerce').map(({ id }) => id);
  expect(connectable.sort()).toEqual(['auspost', 'endicia', 'fedex', 'royalmail', 'zoom2u']);
  expect(carriers.map(({ id }) => id).sort()).toEqual([...connectable, 'canadapost', 'upsready', 'usps'].sort());
});

test('calls carriers by name and providers by id', () => {
  expect(carrierName('endicia')).toBe('USPS by Endicia');
  expect(carrierName('carrier_33')).toBe('Provider carrier_33');
  expect(findCarrier('carrier_33')).toBeUndefined();
});

test.each(['carrier_', 'carrier_x', 'carrier_33 ', 'carrier_33/../x', 'Carrier_33'])(
  'takes %j for no provider',
  (id) => {
    expect(isProviderId(id)).toBe(false);
  },
);

/** A value for every field, the last option of a choice. */
function filledIn(fields: readonly FieldDefinition[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.code, options(field).at(-1) ?? `a ${field.label}`]));
}

function options(field: FieldDefinition): FieldValues[string][] {
  if (field.type === 'checkbox') return [false, true];
  if (field.type === 'select') return Object.keys(field.map);
  return field.type === 'multiselect'
    ? [...Object.keys(field.map).map((value) => [value]), Object.keys(field.map)]
    : [];
}
