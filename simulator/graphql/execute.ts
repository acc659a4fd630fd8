import { GraphqlError, sendGraphqlError } from './graphql-error';
import { parseDocument, type Field, type Operation } from './parse-document';

/** A field of the schema: a leaf without `fields`, an object with them, and a list of objects where its value is one. */
export interface FieldType {
  /** Arguments it takes; those ending in `!` are needed. */
  args?: readonly string[];
  fields?: FieldTypes;
  /** Its value; by default the parent's property of the same name. Throws GraphqlError. */
  resolve?: (parent: unknown, args: Record<string, unknown>) => unknown;
}

export type FieldTypes = Readonly<Record<string, FieldType>>;

export interface GraphqlSchema {
  query: FieldTypes;
  mutation: FieldTypes;
}

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

/**
 * Answers a GraphQL request: `{data}`, `{data, errors}` where a field failed, which is then null, or `{errors}` where the
 * request is none. Fields run one after the other, as mutations must.
 */
export function execute(schema: GraphqlSchema, request: GraphqlRequest): Record<string, unknown> {
  const errors: GraphqlError[] = [];
  try {
    const operation = chooseOperation(parseDocument(request.query), request.operationName);
    const types = schema[operation.kind];
    checkSelections(operation.selections, types, operation.kind === 'query' ? 'Query' : 'Mutation');
    const run = { variables: readVariables(operation, request.variables), errors };
    const data = tell(run, operation.selections, { types, value: {}, path: [] });
    return { data, ...(errors.length > 0 && { errors: errors.map(sendGraphqlError) }) };
  } catch (error) {
    if (error instanceof GraphqlError) return { errors: [sendGraphqlError(error)] };
    throw error;
  }
}

function chooseOperation(operations: Operation[], name: string | undefined): Operation {
  const [only] = operations;
  const chosen = name === undefined && operations.length === 1 ? only : operations.find((one) => one.name === name);
  if (!chosen) throw new GraphqlError(name ? `Unknown operation named "${name}".` : 'Must provide operation name.');
  return chosen;
}

function checkSelections(selections: Field[], types: FieldTypes, typeName: string): void {
  for (const { name, args, selections: inner } of selections) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (!type) throw new GraphqlError(`Cannot query field "${name}" on type "${typeName}".`);
    checkArguments(name, Object.keys(args), type.args ?? []);
    const isObject = type.fields !== undefined;
    if (isObject !== inner.length > 0) throw new GraphqlError(subselectionMessage(name, isObject));
    if (type.fields) checkSelections(inner, type.fields, name);
  }
}

function subselectionMessage(name: string, isObject: boolean): string {
  return isObject
    ? `Field "${name}" must have a selection of subfields.`
    : `Field "${name}" must not have a selection since it has no subfields.`;
}

function checkArguments(field: string, given: readonly string[], taken: readonly string[]): void {
  const names = taken.map((name) => name.replace('!', ''));
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new GraphqlError(`Unknown argument "${unknown}" on field "${field}".`);
  const missing = taken.find((name) => name.endsWith('!') && !given.includes(name.slice(0, -1)));
  if (missing !== undefined) throw new GraphqlError(`Field "${field}" argument "${missing.slice(0, -1)}" is required.`);
}

function readVariables(operation: Operation, given: Record<string, unknown>): Record<string, unknown> {
  const values = operation.variables.map(({ name, required, fallback }) => {
    const value = given[name] ?? fallback?.({});
    if (required && value === undefined) {
      throw new GraphqlError(`Variable "$${name}" of required type was not provided.`);
    }
    return [name, value];
  });
  return Object.fromEntries(values) as Record<string, unknown>;
}

interface Run {
  variables: Record<string, unknown>;
  errors: GraphqlError[];
}

interface Place {
  types: FieldTypes;
  value: unknown;
  path: readonly string[];
}

function tell(run: Run, selections: Field[], place: Place): Record<string, unknown> {
  return Object.fromEntries(selections.map((field) => [field.key, tellField(run, field, place)]));
}

function tellField(run: Run, field: Field, { types, value, path }: Place): unknown {
  const type = types[field.name];
  const here = [...path, field.key];
  try {
    const args = Object.fromEntries(Object.entries(field.args).map(([name, read]) => [name, read(run.variables)]));
    const resolved = type?.resolve ? type.resolve(value, args) : (value as Record<string, unknown>)[field.name];
    const inner = type?.fields;
    if (!inner || resolved === null || resolved === undefined) return resolved ?? null;
    const tellOne = (one: unknown) => tell(run, field.selections, { types: inner, value: one, path: here });
    return Array.isArray(resolved) ? resolved.map(tellOne) : tellOne(resolved);
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error;
    run.errors.push(new GraphqlError(error.message, here));
    return null;
  }
}
