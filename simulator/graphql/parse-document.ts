import { GraphqlError } from './graphql-error';
import { readTokens, type Token } from './tokens';

/** A value in the document: what it is once the variables are known. */
export type ValueReader = (variables: Readonly<Record<string, unknown>>) => unknown;

export interface Field {
  name: string;
  /** Its key in the answer: the alias, or the name. */
  key: string;
  args: Record<string, ValueReader>;
  /** Empty for a leaf. */
  selections: Field[];
}

export interface Variable {
  name: string;
  required: boolean;
  fallback: ValueReader | undefined;
}

export interface Operation {
  kind: 'query' | 'mutation';
  name: string | undefined;
  variables: Variable[];
  selections: Field[];
}

/**
 * The operations of a GraphQL document. Fragments, directives and subscriptions are not simulated. Throws GraphqlError
 * for what is not understood. GraphQL specification, section 2.
 */
export function parseDocument(source: string): Operation[] {
  const cursor = new Cursor(readTokens(source));
  const operations: Operation[] = [];
  do operations.push(readOperation(cursor));
  while (!cursor.isAtEnd());
  return operations;
}

class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#peek().kind === 'end';
  }

  isAt(text: string): boolean {
    const { kind } = this.#peek();
    return this.#peek().text === text && kind !== 'string' && kind !== 'end';
  }

  /** Takes the token if it is this one. */
  takes(text: string): boolean {
    const is = this.isAt(text);
    if (is) this.#at += 1;
    return is;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fail(`Expected "${text}", found`);
  }

  name(): string {
    if (this.#peek().kind !== 'name') this.fail('Expected Name, found');
    return this.next().text;
  }

  next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  /** Reads things until the closing mark; there is at least one. */
  listUntil<T>(close: string, read: () => T): T[] {
    const items = [read()];
    while (!this.takes(close)) items.push(read());
    return items;
  }

  fail(expectation: string): never {
    throw new GraphqlError(`Syntax Error: ${expectation} "${this.#peek().text}".`);
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '<EOF>' };
  }
}

function readOperation(cursor: Cursor): Operation {
  if (cursor.isAt('{')) return { kind: 'query', name: undefined, variables: [], selections: readSelections(cursor) };
  const kind = cursor.takes('mutation') ? 'mutation' : cursor.takes('query') ? 'query' : undefined;
  if (!kind) return cursor.fail('Expected query or mutation, found');
  const name = cursor.isAt('{') || cursor.isAt('(') ? undefined : cursor.name();
  const variables = cursor.takes('(') ? cursor.listUntil(')', () => readVariable(cursor)) : [];
  return { kind, name, variables, selections: readSelections(cursor) };
}

function readVariable(cursor: Cursor): Variable {
  cursor.expect('$');
  const name = cursor.name();
  cursor.expect(':');
  const isList = cursor.takes('[');
  cursor.name();
  if (isList) {
    cursor.takes('!');
    cursor.expect(']');
  }
  const isNonNull = cursor.takes('!');
  const fallback = cursor.takes('=') ? readValue(cursor) : undefined;
  return { name, required: isNonNull && !fallback, fallback };
}

function readSelections(cursor: Cursor): Field[] {
  cursor.expect('{');
  return cursor.listUntil('}', () => readField(cursor));
}

function readField(cursor: Cursor): Field {
  const first = cursor.name();
  const name = cursor.takes(':') ? cursor.name() : first;
  const args = cursor.takes('(') ? Object.fromEntries(cursor.listUntil(')', () => readEntry(cursor))) : {};
  return { name, key: first, args, selections: cursor.isAt('{') ? readSelections(cursor) : [] };
}

function readEntry(cursor: Cursor): [string, ValueReader] {
  const name = cursor.name();
  cursor.expect(':');
  return [name, readValue(cursor)];
}

function readValue(cursor: Cursor): ValueReader {
  if (cursor.takes('$')) {
    const name = cursor.name();
    return (variables) => variables[name];
  }
  if (cursor.takes('[')) {
    const items = cursor.takes(']') ? [] : cursor.listUntil(']', () => readValue(cursor));
    return (variables) => items.map((item) => item(variables));
  }
  if (cursor.takes('{')) {
    const entries = cursor.takes('}') ? [] : cursor.listUntil('}', () => readEntry(cursor));
    return (variables) => Object.fromEntries(entries.map(([name, value]) => [name, value(variables)]));
  }
  return readScalar(cursor);
}

const words: Record<string, unknown> = { true: true, false: false, null: null };

function readScalar(cursor: Cursor): ValueReader {
  const { kind, text } = cursor.next();
  if (kind === 'number') return () => Number(text);
  if (kind === 'string') return () => readString(text);
  if (kind !== 'name') return cursor.fail('Expected a value before');
  // An enum value is its name.
  return () => (Object.hasOwn(words, text) ? words[text] : text);
}

function readString(text: string): string {
  return text.startsWith('"""') ? text.slice(3, -3).trim() : (JSON.parse(text) as string);
}
