import type { Taxed } from '../orders/totals';

/** RFC 2822 in UTC as V2 writes dates: `Wed, 13 Mar 2019 16:35:37 +0000`. BigCommerce docs: orders V2. */
export function toRfc2822(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}

/** Money as V2 writes it: four decimals, in text. */
export function toMoney(amount: number): string {
  return amount.toFixed(4);
}

/** Money as some V2 answers write it: no padding. */
export function toUnpaddedMoney(amount: number): string {
  return String(Math.round(amount * 10_000) / 10_000);
}

/** The three keys of an amount: `…_ex_tax`, `…_inc_tax`, `…_tax`. */
export function sendTaxed(key: string, amount: Taxed, money: (amount: number) => string): Record<string, unknown> {
  return {
    [`${key}_ex_tax`]: money(amount.exTax),
    [`${key}_inc_tax`]: money(amount.incTax),
    [`${key}_tax`]: money(amount.tax),
  };
}
