/** The second a moment falls in: tokens of BigCommerce tell time no finer, so that moments are compared by it. */
export function second(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
