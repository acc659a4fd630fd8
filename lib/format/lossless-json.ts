import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';

/**
 * JSON whose numbers keep the text in which they were written. A number that JavaScript writes the same way is a plain number;
 * any other (`8.00`, `1e3`, `12345678901234567890`) is a `LosslessNumber`, which writeJson writes as it came. Of a key that
 * occurs twice the last one counts, as with JSON.parse.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function parseJson(text: string): unknown {
  return parse(text, null, { parseNumber: toNumber, onDuplicateKey: ({ newValue }) => newValue });
}

/** JSON text of a value that parseJson may have made. JSON.stringify would write its numbers as objects. */
export function writeJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

/** Whether it is a number that only its text says exactly. */
export function isExactNumber(value: unknown): value is LosslessNumber {
  return isLosslessNumber(value);
}

/** The text of a number as it was written, or as JavaScript writes it; undefined for anything else. */
export function numberText(value: unknown): string | undefined {
  if (isLosslessNumber(value)) return value.value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/**
 * The JSON number of a decimal such as `"7.50"`, in the shortest way to write it and without losing a digit. What is no number
 * stays text.
 */
export function jsonNumber(decimal: string): number | LosslessNumber | string {
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(decimal.trim());
  if (!match) return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  return toNumber(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);
}

function toNumber(text: string): number | LosslessNumber {
  const number = Number(text);
  return String(number) === text ? number : new LosslessNumber(text);
}
