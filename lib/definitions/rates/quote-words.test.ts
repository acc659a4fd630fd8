import { expect, test } from 'vitest';
import type { Quote } from '@/lib/definitions/rates/quote-methods';
import { quoteWords } from '@/lib/definitions/rates/quote-words';

const style = { currency: 'USD', weightUnits: 'Ounces', locale: 'en-US' };
const offered = (quote: Partial<Extract<Quote, { outcome: 'offered' }>>): Quote => ({
  outcome: 'offered',
  cost: '8',
  ownCost: '8',
  basis: { kind: 'perorder' },
  fees: [],
  separately: null,
  ...quote,
});
const missing = (reason: Extract<Quote, { outcome: 'missing' }>['reason']): Quote => ({ outcome: 'missing', reason });

test.each<[Quote, string, string]>([
  [offered({}), '$8.00', 'The same for every order.'],
  [
    offered({ cost: '3.3', ownCost: '3.3', basis: { kind: 'peritem', rate: '1.1', items: '3' } }),
    '$3.30',
    '3 × $1.10 per item.',
  ],
  [
    offered({
      cost: '10.5',
      ownCost: '8',
      basis: { kind: 'range', by: 'weight', range: { lower: '0', upper: '16', cost: '8' } },
      fees: ['1', '1.5'],
    }),
    '$10.50',
    'Weight from 0 oz to under 16 oz: $8.00, plus $1.00 handling, plus $1.50 handling.',
  ],
  [
    offered({ basis: { kind: 'range', by: 'total', range: { lower: '50', upper: null, cost: '8' } }, separately: '2' }),
    '$8.00',
    'Order total from $50.00. The zone’s handling fee of $2.00 is a line of its own.',
  ],
  [
    offered({ basis: { kind: 'otherwise', by: 'total', otherwise: { kind: 'percentage', amount: '7.5' } } }),
    '$8.00',
    'The order total is outside every range, so the default cost counts (7.5% of the order total).',
  ],
  [
    missing({ kind: 'below_minimum', minimum: '50.0000' }),
    'Not offered',
    'The order total is below the zone’s minimum of $50.00.',
  ],
  [
    missing({ kind: 'outside', by: 'weight' }),
    'Not offered',
    'The weight is outside every range, and there is no default cost.',
  ],
  [missing({ kind: 'not_connected', carrier: 'FedEx' }), 'Not offered', 'FedEx is not connected.'],
  [
    { outcome: 'not_calculated', rule: 'asked' },
    'Asked at checkout',
    'BigCommerce asks the carrier or provider at checkout. Its rates cannot be calculated here.',
  ],
])('says a quote in words (%#)', (quote, cost, why) => {
  expect(quoteWords(quote, style)).toEqual({ cost, why });
});
