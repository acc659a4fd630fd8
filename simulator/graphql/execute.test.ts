import { describe, expect, test } from 'vitest';
import { execute, type GraphqlSchema } from './execute';
import { GraphqlError } from './graphql-error';

const schema: GraphqlSchema = {
  query: {
    shop: {
      resolve: () => ({ name: 'Harbor', boxes: [{ size: 1 }, { size: 2 }], none: null }),
      fields: { name: {}, boxes: { fields: { size: {} } }, none: { fields: { size: {} } } },
    },
    echo: { args: ['input!', 'also'], resolve: (_, args) => JSON.stringify(args) },
    broken: {
      resolve: () => {
        throw new GraphqlError('It is broken.');
      },
    },
  },
  mutation: { touch: { resolve: () => 'touched' } },
};

function ask(query: string, variables: Record<string, unknown> = {}, operationName?: string): unknown {
  return execute(schema, { query, variables, operationName });
}

function errorOf(query: string, variables: Record<string, unknown> = {}): string {
  const { errors } = ask(query, variables) as { errors: { message: string }[] };
  return errors.map(({ message }) => message).join();
}

test('answers what was selected, under aliases, through lists and nulls', () => {
  expect(ask('{ shop { title: name boxes { size } none { size } } }')).toEqual({
    data: { shop: { title: 'Harbor', boxes: [{ size: 1 }, { size: 2 }], none: null } },
  });
});

test('reads variables, their defaults, and every kind of value', () => {
  const query = `
    # A comment, and commas that mean nothing
    query Echo($input: [In!]!, $also: Int = 3) {
      echo(input: { list: [1, -2.5, "a \\"b\\""], yes: true, no: null, kind: PANEL, given: $input }, also: $also)
    }`;
  const { data } = ask(query, { input: ['${id}'] }) as { data: { echo: string } };
  expect(JSON.parse(data.echo)).toEqual({
    input: { list: [1, -2.5, 'a "b"'], yes: true, no: null, kind: 'PANEL', given: ['${id}'] },
    also: 3,
  });
});

test('tells a failed field as null, with where it stands, and answers the others', () => {
  expect(ask('{ shop { name } oops: broken }')).toEqual({
    data: { shop: { name: 'Harbor' }, oops: null },
    errors: [{ message: 'It is broken.', path: ['oops'] }],
  });
});

test('runs the operation that is named', () => {
  const query = 'query One { shop { name } } mutation Two { touch }';
  expect(ask(query, {}, 'Two')).toEqual({ data: { touch: 'touched' } });
  expect(errorOf(query)).toBe('Must provide operation name.');
});

describe('refuses a request as a whole', () => {
  test.each([
    ['{ shop { nothing } }', 'Cannot query field "nothing" on type "shop".'],
    ['{ constructor }', 'Cannot query field "constructor" on type "Query".'],
    ['mutation { shop { name } }', 'Cannot query field "shop" on type "Mutation".'],
    ['{ shop }', 'Field "shop" must have a selection of subfields.'],
    ['{ broken { a } }', 'Field "broken" must not have a selection since it has no subfields.'],
    ['{ echo(also: 1) }', 'Field "echo" argument "input" is required.'],
    ['{ echo(input: 1, other: 1) }', 'Unknown argument "other" on field "echo".'],
    ['query ($input: In!) { echo(input: $input) }', 'Variable "$input" of required type was not provided.'],
    ['{ shop { name }', 'Syntax Error: Expected Name, found "<EOF>".'],
    ['{ shop { name ~ } }', 'Syntax Error: Unexpected character: "~".'],
    ['fragment A on B { c }', 'Syntax Error: Expected query or mutation, found "fragment".'],
    ['{ echo(input: }) }', 'Syntax Error: Expected a value before ")".'],
  ])('%s', (query, message) => {
    expect(errorOf(query)).toBe(message);
    expect(ask(query)).not.toHaveProperty('data');
  });
});
