import { choiceFlag } from './flag';

/** Switches of the rate calculator: BigCommerce documents the settings, not what a shopper is asked to pay. */
export const checkoutFlags = {
  zonePrecedence: choiceFlag(['narrowest', 'oldest', 'newest'], {
    assumed: true,
    description:
      'Which of several zones that cover an address is used: postal code before state before country before the rest of the world (of one kind the oldest), or by age alone',
  }),
  zipWildcards: choiceFlag(['literal', 'match'], {
    assumed: true,
    description: 'A postal code of a zone with * or ? in it stands for itself, or for what it matches',
  }),
  rangeBoundary: choiceFlag(['lower', 'upper', 'both'], {
    assumed: true,
    description:
      'Which limit belongs to a range: the lower (lower ≤ x < upper), the upper (lower < x ≤ upper, 0 to a range from 0), or both (the first range wins)',
  }),
  rangeCosts: choiceFlag(['amounts', 'as_default'], {
    assumed: true,
    description: 'Costs of ranges are amounts, or percentages where default_cost_type says so',
  }),
  percentageFeeOf: choiceFlag(['shipping', 'order'], {
    assumed: true,
    description: 'A handling fee in percent is one of the shipping cost, or of the order’s value',
  }),
  handlingFees: choiceFlag(['add', 'method_first'], {
    assumed: true,
    description: 'Handling fees of zone and method are both charged, or the zone’s only where the method has none',
  }),
  zoneFreeShipping: choiceFlag(['option', 'all_methods'], {
    assumed: true,
    description: 'Free shipping of a zone is one more choice at checkout, or makes its static methods free',
  }),
} as const;
