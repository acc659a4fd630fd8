import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteMethods, type Quote } from '@/lib/definitions/rates/quote-methods';
import { viewZone } from '@/lib/zones/view-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** What the simulator's checkout says of a method. */
type CheckoutQuote = { id: number } & ({ missing: string } | { total: number; cost: number });

interface Checkout {
  free_shipping: { offered: boolean } | null;
  methods: CheckoutQuote[];
}

const cents = fc.integer({ min: 0, max: 20_000 }).map((number) => number / 100);
const amount = fc.oneof(
  cents,
  cents.map((number) => number.toFixed(2)),
);
const fee = fc.oneof(
  fc.constant(undefined),
  fc.record({ fixed_surcharge: amount }),
  fc.record({ percentage_surcharge: fc.integer({ min: 0, max: 60 }).map(String) }),
);
const limit = fc.integer({ min: 0, max: 12 }).map((number) => number * 10);
const ranges = fc.record({
  default_cost: fc.oneof(fc.constant(null), amount),
  default_cost_type: fc.constantFrom('fixed_amount', 'percentage_of_total'),
  range: fc.array(fc.record({ lower_limit: limit, upper_limit: limit, shipping_cost: amount }), {
    minLength: 1,
    maxLength: 4,
  }),
});
const method = fc.record({
  kind: fc.oneof(
    fc.record({ type: fc.constantFrom('perorder', 'peritem'), settings: fc.record({ rate: amount }) }),
    fc.record({ type: fc.constantFrom('weight', 'total'), settings: ranges }),
    fc.constant({ type: 'freeshipping', settings: {} }),
  ),
  enabled: fc.boolean(),
  fee,
});
const zone = fc.record({ fee, isSeparate: fc.boolean(), isFree: fc.boolean(), minimum: cents });
const order = fc.record({
  total: fc.oneof(limit, cents),
  weight: fc.oneof(limit, cents),
  items: fc.integer({ min: 1, max: 9 }),
});

test(
  'the calculator agrees with the simulator’s checkout, which shares no code with it',
  { timeout: 60_000 },
  async () => {
    const lists = fc.array(method, { minLength: 3, maxLength: 6 });
    const orders = fc.array(order, { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(zone, lists, orders, async (about, methods, carts) => {
        const { context, zoneId, openMethod } = await createTestZone({
          name: 'Home',
          free_shipping: { enabled: about.isFree, minimum_sub_total: about.minimum },
          ...(about.fee && { handling_fees: { ...about.fee, display_separately: about.isSeparate } }),
        });
        for (const { kind, enabled, fee: handling } of methods) {
          await openMethod({ name: 'Method', ...kind, enabled, ...(handling && { handling_fees: handling }) });
        }
        const { rates } = await viewZone(context, zoneId);
        for (const cart of carts) {
          const checkout = await control<Checkout>('POST', `/stores/${context.store.hash}/quote`, {
            address: { country: 'US' },
            cart: { order_total: cart.total, weight: cart.weight, items: cart.items },
          });
          const texts = { orderTotal: String(cart.total), weight: String(cart.weight), items: String(cart.items) };
          const ours = quoteMethods(rates.zone, rates.methods, { ...texts, channelId: null });
          const free = ours.find(({ id }) => id === null);
          expect(free?.quote.outcome === 'offered').toBe(checkout.free_shipping?.offered === true);
          for (const theirs of checkout.methods) {
            expectSame(ours.find(({ id }) => id === theirs.id)?.quote, theirs);
          }
        }
      }),
      { seed: 1, numRuns: 12 },
    );
  },
);

/** The checkout rounds to cents, the calculator does not. */
function expectSame(ours: Quote | undefined, theirs: CheckoutQuote): void {
  if ('missing' in theirs) {
    expect(ours).toMatchObject({ outcome: 'missing' });
    return;
  }
  if (ours?.outcome !== 'offered') throw new Error(`${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`);
  expect(Math.abs(Number(ours.ownCost) - theirs.cost)).toBeLessThan(0.0051);
  expect(Math.abs(Number(ours.cost) + Number(ours.separately ?? 0) - theirs.total)).toBeLessThan(0.0051);
}
