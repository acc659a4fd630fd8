import { describe, expect, test } from 'vitest';
import {
  createZone,
  deleteZone,
  getZone,
  listZones,
  updateZone,
  type Zone,
  type ZoneInput,
} from '@/lib/bigcommerce/zones';
import { simulatedCredentials } from '@/tests/simulated-credentials';

const states: ZoneInput = {
  name: 'Carolinas',
  type: 'state',
  locations: [
    { countryIso2: 'US', stateIso2: 'NC' },
    { countryIso2: 'US', stateIso2: 'SC' },
  ],
  freeShipping: { enabled: true, minimumSubTotal: '75.50', excludeFixedShippingProducts: true },
  handlingFees: { kind: 'percentage', amount: '2.5', displaySeparately: true },
  enabled: true,
};
const postal: ZoneInput = { ...states, name: 'Astoria', type: 'zip', locations: [{ zip: '11103', countryIso2: 'US' }] };
const world: ZoneInput = { ...states, name: 'World', type: 'global', locations: [] };

/** Amounts come back padded. */
function comparable({ freeShipping, handlingFees, ...zone }: Zone | ZoneInput) {
  return {
    ...zone,
    freeShipping: { ...freeShipping, minimumSubTotal: Number(freeShipping.minimumSubTotal) },
    handlingFees: handlingFees && { ...handlingFees, amount: Number(handlingFees.amount) },
  };
}

test.each([states, postal, world])('come back from BigCommerce as they were made: $name', async (input) => {
  const { credentials } = await simulatedCredentials();
  const { id } = await createZone(credentials, input);
  expect(comparable(await getZone(credentials, id))).toEqual({ id, ...comparable(input) });
  expect((await listZones(credentials)).map((zone) => zone.id)).toEqual([id]);
});

test('are replaced whole, locations included', async () => {
  const { credentials } = await simulatedCredentials();
  const { id } = await createZone(credentials, states);
  const changes: ZoneInput = {
    ...states,
    name: 'North Carolina',
    locations: [{ countryIso2: 'US', stateIso2: 'NC' }],
    freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
    handlingFees: { kind: 'fixed', amount: '3', displaySeparately: false },
    enabled: false,
  };
  await updateZone(credentials, id, changes);
  expect(comparable(await getZone(credentials, id))).toEqual({ id, ...comparable(changes) });
});

test('are gone once deleted', async () => {
  const { credentials } = await simulatedCredentials();
  const { id } = await createZone(credentials, world);
  await deleteZone(credentials, id);
  expect(await listZones(credentials)).toEqual([]);
});

test('send no locations for the rest of the world, and no ids', async () => {
  const { credentials, requests } = await simulatedCredentials();
  await createZone(credentials, world);
  const [request] = await requests();
  expect(request?.body).toEqual({
    name: 'World',
    type: 'global',
    free_shipping: { enabled: true, minimum_sub_total: '75.50', exclude_fixed_shipping_products: true },
    handling_fees: { percentage_surcharge: '2.5', display_separately: true },
    enabled: true,
  });
});

describe('in odd JSON', () => {
  const read = async (body: Record<string, unknown>) => {
    const { credentials, plan } = await simulatedCredentials();
    await plan({ fault: { kind: 'status', status: 200, body } });
    return getZone(credentials, 7);
  };

  test('may leave out everything but their id', async () => {
    expect(await read({ id: 7 })).toEqual({
      id: 7,
      name: '',
      type: '',
      locations: [],
      freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
      handlingFees: null,
      enabled: false,
    });
  });

  test('may write texts for numbers and booleans, lists for objects, and types that nobody documented', async () => {
    const zone = await read({
      id: '7',
      name: 'Odd',
      type: 'planet',
      locations: [{ id: '3', country_iso2: 'AU', state_iso2: 'ACT', zip: null }],
      free_shipping: [],
      handling_fees: { fixed_surcharge: 0, display_separately: 'true' },
      enabled: '1',
    });
    expect(zone).toMatchObject({
      id: 7,
      type: 'planet',
      locations: [{ countryIso2: 'AU', stateIso2: 'ACT' }],
      handlingFees: { kind: 'fixed', amount: '0', displaySeparately: true },
      enabled: true,
    });
  });

  test.each([
    [null, null],
    [[], null],
    [{}, null],
    [{ percentage_surcharge: 5 }, { kind: 'percentage', amount: '5', displaySeparately: false }],
    [
      { fixed_surcharge: '0', percentage_surcharge: '5' },
      { kind: 'percentage', amount: '5', displaySeparately: false },
    ],
    [
      { fixed_surcharge: '2', percentage_surcharge: '0' },
      { kind: 'fixed', amount: '2', displaySeparately: false },
    ],
  ])('read handling fees %j as %j', async (wired, fees) => {
    expect((await read({ id: 7, handling_fees: wired })).handlingFees).toEqual(fees);
  });
});
