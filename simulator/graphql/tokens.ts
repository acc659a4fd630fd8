import { GraphqlError } from './graphql-error';

export interface Token {
  kind: 'name' | 'string' | 'number' | 'mark' | 'end';
  text: string;
}

const pattern =
  /[\s,\uFEFF]+|#[^\n\r]*|(?<string>"""[\s\S]*?"""|"(?:[^"\\\n\r]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>[_A-Za-z]\w*)|(?<mark>\.{3}|[!$&():=@[\]{|}])/y;

/** The tokens of a GraphQL document, with one of kind `end` behind them. Throws GraphqlError at a character that fits nothing. */
export function readTokens(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) throw new GraphqlError(`Syntax Error: Unexpected character: "${source[at] ?? ''}".`);
    for (const kind of ['string', 'number', 'name', 'mark'] as const) {
      const text = match.groups?.[kind];
      if (text !== undefined) tokens.push({ kind, text });
    }
  }
  return [...tokens, { kind: 'end', text: '<EOF>' }];
}
