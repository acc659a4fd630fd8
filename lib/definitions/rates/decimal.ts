/** An exact decimal: `digits` × 10^-`scale`. Amounts and weights are never floats, so 0.1 + 0.2 is 0.3. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** Reads `"8"`, `"8.50"`, `"-0.5"`; null when the text is no decimal number. */
export function toDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { digits: BigInt(sign + whole + fraction), scale: fraction.length };
}

/** The shortest way to write it: `8.5`, `0`, `-0.25`. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  const whole = text.slice(0, text.length - scale);
  return sign + whole + (scale > 0 && fraction !== '' ? `.${fraction}` : '');
}

export function add(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { digits: rescaled(one, scale) + rescaled(other, scale), scale };
}

export function multiply(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

/** So many percent of an amount. */
export function percentOf(percent: Decimal, amount: Decimal): Decimal {
  const { digits, scale } = multiply(percent, amount);
  return { digits, scale: scale + 2 };
}

/** Negative, zero or positive, as for `sort`. */
export function compare(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = rescaled(one, scale) - rescaled(other, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

function rescaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
