/** What the calculator takes for granted because BigCommerce documents no rule for it. Shown beside every result. */
export const rateAssumptions: readonly string[] = [
  'A range holds its lower limit and not its upper one: with ranges 0–20 and 20–40, exactly 20 falls into the second.',
  'Where ranges overlap, the first of them counts.',
  'A percentage handling fee is a percentage of the method’s own price, and the fees of the method and of the zone are both added.',
  'The zone’s free shipping is offered beside its methods, also when it has none, without the zone’s handling fee.',
  'Taxes, discounts, and products with a shipping price of their own are left out.',
];
