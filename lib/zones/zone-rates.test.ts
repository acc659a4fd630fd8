import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteMethods } from '@/lib/definitions/rates/quote-methods';
import type { Context } from '@/lib/stores/context';
import { viewZone } from '@/lib/zones/view-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** What the simulator's checkout shows, worked out by code that shares nothing with ours. */
interface Checkout {
  free_shipping: { offered: boolean; cost: number } | null;
  methods: ({ name: string } & ({ total: number } | { missing: string }))[];
}

interface Cart {
  order_total: string;
  weight: string;
  items: number;
}

function atCheckout({ store }: Context, cart: Cart): Promise<Checkout> {
  return control('POST', `/stores/${store.hash}/quote`, { address: { country: 'US' }, cart });
}

const table = (changes: object) => ({
  range: [
    { lower_limit: 0, upper_limit: 10, shipping_cost: 4.25 },
    { lower_limit: 10, upper_limit: 49.99, shipping_cost: 7 },
    { lower_limit: 50, upper_limit: 100, shipping_cost: 2.5 },
  ],
  default_cost: null,
  default_cost_type: 'fixed_amount',
  ...changes,
});

const methods = [
  { name: 'Order', type: 'perorder', settings: { rate: '8.00' }, handling_fees: { percentage_surcharge: '5' } },
  { name: 'Item', type: 'peritem', settings: { rate: 3.5 }, handling_fees: { fixed_surcharge: '0.75' } },
  { name: 'Weight', type: 'weight', settings: table({}) },
  { name: 'Weight, else', type: 'weight', settings: table({ default_cost: 28 }) },
  { name: 'Total', type: 'total', settings: table({}) },
  {
    name: 'Total, else percent',
    type: 'total',
    settings: table({ default_cost: 5, default_cost_type: 'percentage_of_total' }),
  },
  { name: 'Free', type: 'freeshipping', settings: {} },
  { name: 'Off', type: 'perorder', settings: { rate: 1 }, enabled: false },
];

test.each([false, true])('comes to what the checkout shows, for any cart (fee shown separately: %s)', async (apart) => {
  const { context, zoneId, openMethod } = await createTestZone({
    name: 'Home',
    type: 'country',
    locations: [{ country_iso2: 'US' }],
    free_shipping: { enabled: true, minimum_sub_total: 60 },
    handling_fees: { fixed_surcharge: '1.50', display_separately: apart },
  });
  for (const method of methods) await openMethod(method);
  const { rates } = await viewZone(context, zoneId);

  const edge = fc.constantFrom('0', '10', '49.99', '50', '60', '100', '100.01');
  // Steps of 20 cents, of which 5% are whole cents: how BigCommerce rounds half a cent is not what is compared.
  const steps = fc.integer({ min: 0, max: 1_000 }).map((count) => (count / 5).toFixed(2));
  const amount = fc.oneof(edge, steps);
  const cart = fc.record({ order_total: amount, weight: amount, items: fc.integer({ min: 1, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(cart, async (bought) => {
      const { order_total: orderTotal, weight, items } = bought;
      const order = { orderTotal, weight, items: String(items), channelId: null };
      const [free, ...ours] = quoteMethods(rates.zone, rates.methods, order);
      const theirs = await atCheckout(context, bought);
      expect(free?.quote.outcome === 'offered').toBe(theirs.free_shipping?.offered);
      expect(ours.map(({ name, quote }) => [name, shown(quote)])).toEqual(
        theirs.methods.map((method) => [method.name, 'total' in method ? method.total : 'missing']),
      );
    }),
    { seed: 1, numRuns: 60 },
  );
});

/** To the cent, with what is a line of its own. */
function shown(quote: ReturnType<typeof quoteMethods>[number]['quote']): number | string {
  if (quote.outcome !== 'offered') return quote.outcome;
  return Number((Number(quote.cost) + Number(quote.separately ?? 0)).toFixed(2));
}
