import fc from 'fast-check';
import { z } from 'zod';

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  minLength: z.number().default(0),
  maxLength: z.number().default(20),
  minimum: z.number().default(-10),
  maximum: z.number().default(10),
  required: z.array(z.string()).default([]),
  get items() {
    return schemaSchema.optional();
  },
  get anyOf() {
    return z.array(schemaSchema).optional();
  },
  get properties() {
    return z.record(z.string(), schemaSchema).default({});
  },
});
export type JsonSchema = z.output<typeof schemaSchema>;

/** As much of JSON Schema as the OpenAPI document uses. */
export function parseJsonSchema(schema: unknown): JsonSchema {
  return schemaSchema.parse(schema);
}

/**
 * Values that a schema allows, and, here and there, anything else: what a careless or a malicious client sends. Written here
 * because no library that makes fast-check's values from JSON Schema is kept up.
 */
export function fromJsonSchema(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: allowed(schema, resolve) },
    { weight: 1, arbitrary: anything() },
    { weight: 1, arbitrary: strangeText() },
  );
}

function allowed(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return allowed(resolve(schema.$ref), resolve);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => allowed(part, resolve)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type = 'object', ...others] = [schema.type ?? 'object'].flat();
  if (others.length > 0) return fc.oneof(...[type, ...others].map((one) => allowed({ ...schema, type: one }, resolve)));
  switch (type) {
    case 'string':
      return fc.oneof(
        fc.string({ minLength: schema.minLength, maxLength: schema.maxLength, unit: 'grapheme' }),
        fc.constantFrom('https://example.com', 'x'.repeat(schema.maxLength), 'x'.repeat(schema.maxLength + 1), ' '),
      );
    case 'integer':
      return fc.integer({ min: schema.minimum - 1, max: schema.maximum + 1 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(schema.items ? fromJsonSchema(schema.items, resolve) : anything(), { maxLength: 4 });
    default:
      return objectOf(schema, resolve);
  }
}

function objectOf({ properties }: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, fromJsonSchema(part, resolve)]),
  );
  const extra = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.oneof(fc.constantFrom('__proto__', 'constructor', ''), fc.string()), anything(), {
        maxKeys: 2,
      }),
    },
  );
  return fc.tuple(fc.record(known, { requiredKeys: [] }), extra).map(([own, more]) => ({ ...own, ...more }));
}

function anything(): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: 3 });
}

/** What databases and parsers stumble over. */
export function strangeText(): fc.Arbitrary<string> {
  const parts = [
    '\0',
    '\ud800',
    '\udfff',
    '\u202e',
    '%',
    '_',
    '\\',
    "'",
    '"',
    '%00',
    '%ff',
    '{}',
    '$1',
    '\n',
    '😀',
    '-0',
    '1e400',
  ];
  return fc.oneof(
    fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
}
