/** The shortest way to write a decimal: `"08.50"` is `8.5`, `"8.000"` is `8`. Text that is no decimal comes back as it is. */
export function canonicalDecimal(text: string): string {
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return digits === '0' ? '0' : sign + digits;
}
