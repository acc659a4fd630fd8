/** Whether a text is a plain decimal number, which Intl formats without going through a float. */
export function isDecimal(text: string): text is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(text);
}
