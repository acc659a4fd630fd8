import { LARGEST_ID } from '@/lib/definitions/largest-id';

/**
 * The order number in what somebody typed or a URL says (`#1234`, ` 1234 `, `１２３４` from a Japanese keyboard); undefined when
 * it is none.
 */
export function parseOrderNumber(text: string | undefined): number | undefined {
  const digits = /^\s*#?\s*(\d{1,10})\s*$/.exec(text?.normalize('NFKC') ?? '')?.[1];
  const number = Number(digits);
  return digits !== undefined && number > 0 && number <= LARGEST_ID ? number : undefined;
}
