import { isLosslessNumber, parse, stringify } from 'lossless-json';

export interface JsonDialect {
  parse: (text: string) => unknown;
  stringify: (value: unknown) => string;
}

/** A number that JSON.parse would not give back to the letter: 1.10, 1e3, more digits than a double holds. */
const inexactNumber = /[[:,\s](?:-0|-?\d+\.\d*0|-?\d[\d.]*e[+-]?\d+|-?\d[\d.]{15,})[\s,\]}]/i;

/** JSON that keeps the numbers of this text to the letter: the plain one where it does, because it is ten times as fast. */
export function dialectOf(text: string): JsonDialect {
  return inexactNumber.test(text) ? exactJson : JSON;
}

/** JSON whose inexact numbers are LosslessNumber. Of a key that comes twice the last value counts, as for JSON.parse. */
export const exactJson: JsonDialect = {
  parse: (text) => parse(text, null, { onDuplicateKey: ({ newValue }) => newValue }),
  stringify: (value) => stringify(value) ?? 'null',
};

/** Fields read by JSON.parse, with the numbers inside `settings` as they stand in the text. */
export function withExactSettings(fields: Record<string, unknown>, text: string): Record<string, unknown> {
  if (!('settings' in fields)) return fields;
  const exact = dialectOf(text).parse(text) as Record<string, unknown>;
  return { ...fields, settings: exact.settings };
}

/** An amount among exact settings, also as text; undefined where it is none. */
export function toAmount(value: unknown): number | undefined {
  const text = typeof value === 'number' || isLosslessNumber(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
