import { z } from 'zod';
import { asBoolean, asDecimal, isObject } from '@/lib/bigcommerce/tolerant';

/** What is added to a quote: an amount in the store's currency, or a percentage of it. */
export interface HandlingFees {
  kind: 'fixed' | 'percentage';
  /** A decimal. */
  amount: string;
  /** Whether the shopper sees it as a line of its own. Zones only; methods ignore it. */
  displaySeparately: boolean;
}

/** Reads `handling_fees` of a zone or method; null when there are none (some answers leave them out). */
export const handlingFees = z.preprocess(toHandlingFees, z.custom<HandlingFees | null>());

/** Writes a zone's `handling_fees`. Amounts go as text, as in BigCommerce's own examples. */
export function toWireZoneFees(fees: HandlingFees): Record<string, unknown> {
  return { ...toWireMethodFees(fees), display_separately: fees.displaySeparately };
}

/** Writes a method's `handling_fees`, which know no `display_separately`. */
export function toWireMethodFees(fees: HandlingFees): Record<string, unknown> {
  return { [fees.kind === 'percentage' ? 'percentage_surcharge' : 'fixed_surcharge']: fees.amount };
}

function toHandlingFees(value: unknown): HandlingFees | null {
  if (!isObject(value)) return null;
  const fixed = asDecimal(value['fixed_surcharge']);
  const percentage = asDecimal(value['percentage_surcharge']);
  const displaySeparately = asBoolean(value['display_separately']);
  if (percentage !== null && Number(fixed ?? 0) === 0)
    return { kind: 'percentage', amount: percentage, displaySeparately };
  return fixed === null ? null : { kind: 'fixed', amount: fixed, displaySeparately };
}
