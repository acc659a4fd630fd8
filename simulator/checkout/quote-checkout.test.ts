import { describe, expect, test } from 'vitest';
import { keepConnection } from '../api/connections';
import { addMethod, addZone } from '../seed/add-zone';
import { testSimulator } from '../testing/test-simulator';
import type { CheckoutQuote } from './quote-checkout';

type Fields = Record<string, unknown>;
const charlotte = { country: 'US', state: 'NC', zip: '28201' };

function setUp() {
  const simulator = testSimulator();
  const { sim, store } = simulator;
  return {
    ...simulator,
    zone: (fields: Fields = {}) => addZone(sim, store, fields),
    /** A zone for the United States with one method. */
    method: (method: Fields, zone: Fields = {}) => addMethod(sim, { store, zone: addZone(sim, store, zone) }, method),
    quote: async (cart: Fields = {}, visit: Fields = {}) => {
      const body = { address: charlotte, cart, ...visit };
      const response = await simulator.control(`/stores/${store.hash}/quote`, body);
      return (await response.json()) as CheckoutQuote;
    },
  };
}

describe('the zone', () => {
  function overlapping() {
    const shop = setUp();
    shop.zone({ name: 'World', type: 'global' });
    shop.zone({ name: 'Codes', type: 'zip', locations: [{ country_iso2: 'US', zip: '28201' }] });
    shop.zone({ name: 'Country' });
    shop.zone({ name: 'State', type: 'state', locations: [{ country_iso2: 'US', state_iso2: 'NC' }] });
    return { ...shop, names: async (visit: Fields = {}) => zoneNames(await shop.quote({}, visit)) };
  }
  const zoneNames = ({ zone, other_zones: others }: CheckoutQuote) => [zone, ...others].map((one) => one?.name);

  test('is the narrowest that covers the address, or the oldest or newest by flag', async () => {
    const { names, store } = overlapping();
    expect(await names()).toEqual(['Codes', 'State', 'Country', 'World']);
    store.flags.zonePrecedence = 'oldest';
    expect(await names()).toEqual(['World', 'Codes', 'Country', 'State']);
    store.flags.zonePrecedence = 'newest';
    expect(await names()).toEqual(['State', 'Country', 'Codes', 'World']);
  });

  test('of one kind is the oldest', async () => {
    const { quote, zone } = setUp();
    zone({ name: 'First' });
    zone({ name: 'Second' });
    expect(zoneNames(await quote())).toEqual(['First', 'Second']);
  });

  test.each([
    [{ country: 'US', state: 'North Carolina', zip: '28202' }, ['State', 'Country', 'World']],
    [{ country: 'US', state: 'SC', zip: '28201-1234' }, ['Codes', 'Country', 'World']],
    [{ country: 'US' }, ['Country', 'World']],
    [{ country: 'MX', state: 'NC', zip: '28201' }, ['World']],
  ])('for %o is among %o', async (address, expected) => {
    expect(await overlapping().names({ address })).toEqual(expected);
  });

  test('is never a disabled one, and there may be none', async () => {
    const { quote, zone } = setUp();
    zone({ enabled: false });
    expect(await quote()).toEqual({ zone: null, other_zones: [], free_shipping: null, methods: [] });
  });

  test('takes wildcards in postal codes to the letter, or as such by flag', async () => {
    const { quote, zone, store } = setUp();
    zone({ name: 'Piedmont', type: 'zip', locations: [{ country_iso2: 'US', zip: '282*' }] });
    expect((await quote()).zone).toBeNull();
    store.flags.zipWildcards = 'match';
    expect((await quote()).zone?.name).toBe('Piedmont');
    expect((await quote({}, { address: { country: 'US', zip: '28301' } })).zone).toBeNull();
  });
});

describe('a flat rate', () => {
  test.each([
    ['perorder', 9, 9],
    ['perorder', '7.50', 7.5],
    ['peritem', 2.5, 7.5],
  ])('of type %s with rate %o costs %d for three items', async (type, rate, cost) => {
    const { quote, method } = setUp();
    method({ name: 'Flat', type, settings: { rate } });
    expect((await quote({ items: 3 })).methods).toMatchObject([{ name: 'Flat', cost, handling: 0, total: cost }]);
  });

  test('without a rate is missing', async () => {
    const { quote, method } = setUp();
    method({ name: 'Flat', type: 'perorder', settings: {} });
    expect((await quote()).methods).toMatchObject([{ missing: 'The method has no rate.' }]);
  });

  test('is joined by the price of products that have one of their own', async () => {
    const { quote, method } = setUp();
    method({ name: 'Item', type: 'peritem', settings: { rate: 2 } });
    const cart = { items: 3, fixed_shipping_items: 1, fixed_shipping_cost: 12 };
    expect((await quote(cart)).methods).toMatchObject([{ cost: 16 }]);
  });
});

describe('ranges', () => {
  const range = [
    { lower_limit: 0, upper_limit: 16, shipping_cost: 5 },
    { lower_limit: 16, upper_limit: 80, shipping_cost: 9.5 },
  ];
  async function costs(settings: Fields, values: number[], flags: Fields = {}) {
    const { quote, method, store } = setUp();
    Object.assign(store.flags, flags);
    method({ name: 'Weight', type: 'weight', settings: { range, ...settings } });
    const [answers] = [await Promise.all(values.map((weight) => quote({ weight, order_total: 200 })))];
    return answers.map(({ methods: [first] }) => (first && 'cost' in first ? first.cost : null));
  }

  test.each([
    ['lower', [5, 5, 9.5, null]],
    ['upper', [5, 5, 5, 9.5]],
    ['both', [5, 5, 5, 9.5]],
  ])('belong with boundary %s to 0, 15.99, 16 and 80 as %o', async (rangeBoundary, expected) => {
    expect(await costs({ default_cost: null }, [0, 15.99, 16, 80], { rangeBoundary })).toEqual(expected);
  });

  test('leave the rest to the default cost, as an amount or a percentage of the order’s value', async () => {
    expect(await costs({ default_cost: 28, default_cost_type: 'fixed_amount' }, [81])).toEqual([28]);
    expect(await costs({ default_cost: '4', default_cost_type: 'percentage_of_total' }, [81])).toEqual([8]);
    expect(await costs({}, [81])).toEqual([null]);
  });

  test('have no end unless they say so', async () => {
    expect(await costs({ range: [{ lower_limit: 10, shipping_cost: 3 }] }, [9, 1000])).toEqual([null, 3]);
    expect(await costs({ range: [{ lower_limit: 10, upper_limit: null, shipping_cost: 3 }] }, [10])).toEqual([3]);
  });

  test('cost amounts whatever the default is, or percentages by flag', async () => {
    const settings = { default_cost: 1, default_cost_type: 'percentage_of_total' };
    expect(await costs(settings, [1])).toEqual([5]);
    expect(await costs(settings, [1], { rangeCosts: 'as_default' })).toEqual([10]);
  });

  test('of order values are about the order’s value, and one without a cost is none', async () => {
    const { quote, method } = setUp();
    const settings = { default_cost: null, range: [{ lower_limit: 0, upper_limit: 80 }, ...range, 'x'] };
    method({ name: 'Value', type: 'total', settings });
    expect((await quote({ order_total: 20, weight: 1 })).methods).toMatchObject([{ cost: 9.5 }]);
    const missing = 'No range holds 80, and there is no default cost.';
    expect((await quote({ order_total: 80 })).methods).toMatchObject([{ missing }]);
  });
});

describe('handling fees', () => {
  const ofZone = { handling_fees: { fixed_surcharge: '1.50', display_separately: true } };
  const flat = { name: 'Flat', type: 'perorder', settings: { rate: 10 } };
  const inPercent = { ...flat, handling_fees: { percentage_surcharge: '5' } };

  test('of the zone come apart from the cost where it says so', async () => {
    const { quote, method } = setUp();
    method(flat, ofZone);
    const told = { cost: 10, handling: 1.5, handling_shown_separately: true, total: 11.5 };
    expect((await quote()).methods).toMatchObject([told]);
  });

  test('in percent are of the shipping cost, or of the order by flag', async () => {
    const { quote, method, store } = setUp();
    method(inPercent);
    const told = { cost: 10, handling: 0.5, handling_shown_separately: false };
    expect((await quote({ order_total: 40 })).methods).toMatchObject([told]);
    store.flags.percentageFeeOf = 'order';
    expect((await quote({ order_total: 40 })).methods).toMatchObject([{ handling: 2 }]);
  });

  test('of zone and method add up, or the method’s comes first by flag', async () => {
    const { quote, method, store } = setUp();
    store.flags.percentageFeeOf = 'order';
    method(inPercent, ofZone);
    expect((await quote({ order_total: 40 })).methods).toMatchObject([{ handling: 3.5 }]);
    store.flags.handlingFees = 'method_first';
    const told = { handling: 2, handling_shown_separately: false };
    expect((await quote({ order_total: 40 })).methods).toMatchObject([told]);
    expect((await quote({ order_total: 0 })).methods).toMatchObject([{ handling: 1.5 }]);
  });
});

describe('free shipping of the zone', () => {
  const free = { enabled: true, minimum_sub_total: 50, exclude_fixed_shipping_products: true };
  const flat = { name: 'Flat', type: 'perorder', settings: { rate: 10 } };

  test('is offered from its minimum on, beside the methods', async () => {
    const { quote, method } = setUp();
    method(flat, { free_shipping: free });
    expect((await quote({ order_total: 49.99 })).free_shipping).toEqual({ offered: false, cost: 0, minimum: 50 });
    expect(await quote({ order_total: 50 })).toMatchObject({
      free_shipping: { offered: true },
      methods: [{ cost: 10 }],
    });
  });

  test('makes the methods free by flag', async () => {
    const { quote, method, store } = setUp();
    store.flags.zoneFreeShipping = 'all_methods';
    method(flat, { free_shipping: free });
    expect((await quote({ order_total: 49 })).methods).toMatchObject([{ cost: 10 }]);
    expect((await quote({ order_total: 50 })).methods).toMatchObject([{ cost: 0 }]);
  });

  test.each([
    [true, 12],
    [false, 0],
  ])('with exclusion %o, products with a price of their own cost %d', async (excluded, cost) => {
    const { quote, zone } = setUp();
    zone({ free_shipping: { ...free, exclude_fixed_shipping_products: excluded } });
    const cart = { order_total: 90, fixed_shipping_items: 1, fixed_shipping_cost: 12 };
    expect((await quote(cart)).free_shipping).toEqual({ offered: true, cost, minimum: 50 });
  });

  test('is null where the zone has none', async () => {
    const { quote, zone } = setUp();
    zone();
    expect((await quote()).free_shipping).toBeNull();
  });
});

describe('a method is missing', () => {
  test('when it is disabled', async () => {
    const { quote, method } = setUp();
    method({ enabled: false });
    expect((await quote()).methods).toMatchObject([{ missing: 'The method is disabled.' }]);
  });

  test('when it does not serve the channel', async () => {
    const { quote, method, store } = setUp();
    const channel = { id: 2, name: 'B2B', type: 'storefront', platform: 'bigcommerce' } as const;
    store.channels.set(2, { ...channel, status: 'active', createdAt: 0 });
    method({ channel_ids: [2] });
    expect((await quote()).methods).toMatchObject([{ missing: 'The method does not serve this channel.' }]);
    expect((await quote({}, { channel_id: 2 })).methods).toMatchObject([{ cost: 9 }]);
  });

  test('when its carrier is not connected, refuses the credentials, or would have to be asked', async () => {
    const { quote, method, sim, store } = setUp();
    const settings = { carrier_options: { delivery_services: ['FEDEX_GROUND'] } };
    method({ name: 'FedEx', type: 'fedex', settings });
    const reason = async () => (await quote()).methods;
    expect(await reason()).toMatchObject([{ missing: 'The carrier is not connected.' }]);
    keepConnection(sim, store, { carrierId: 'fedex', values: { key: 'bad-key' } });
    expect(await reason()).toMatchObject([{ missing: 'The carrier refuses the credentials.' }]);
    keepConnection(sim, store, { carrierId: 'fedex', values: { key: 'good' } });
    const missing = 'The carrier quotes this method, and the simulator asks no carrier.';
    expect(await reason()).toMatchObject([{ missing }]);
  });
});

test('free shipping as a method costs nothing', async () => {
  const { quote, method } = setUp();
  method({ name: 'Free', type: 'freeshipping', settings: {} });
  expect((await quote()).methods).toMatchObject([{ cost: 0, total: 0 }]);
});

test.each([{ address: { country: 'usa' } }, { address: charlotte, cart: { weight: -1 } }, {}])(
  '%o is no visit',
  async (body) => {
    const { control, store } = setUp();
    expect((await control(`/stores/${store.hash}/quote`, body)).status).toBe(400);
  },
);
