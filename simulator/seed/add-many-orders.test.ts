import { expect, test } from 'vitest';
import { addressesOf, productsOf } from '../orders/lines';
import { resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';
import { addManyOrders } from './add-many-orders';

test('1,200 orders are of all kinds, in order of time, and told to nobody', () => {
  const { sim, store } = testSimulator();
  for (const id of [2, 3]) store.channels.set(id, { ...requireChannel(store), id });
  const orders = addManyOrders(sim, store, 1200);
  expect(orders).toHaveLength(1200);
  expect(new Set(orders.map(({ statusId }) => statusId)).size).toBe(15);
  expect(new Set(orders.map(({ channelId }) => channelId))).toEqual(new Set([1, 2, 3]));
  expect(new Set(orders.map(({ currency }) => currency)).size).toBe(5);
  expect(orders.map(({ createdAt }) => createdAt)).toEqual(
    orders.map(({ createdAt }) => createdAt).sort((a, b) => a - b),
  );
  const streets = orders.flatMap((order) => addressesOf(store, order).map(({ postal }) => postal.street1));
  expect(streets.some((street) => Array.from(street).length === 200)).toBe(true);
  for (const script of [/[\u0590-\u05ff]/, /[\u0600-\u06ff]/, /[\u4e00-\u9fff]/]) {
    expect(streets.some((street) => script.test(street))).toBe(true);
  }
  for (const order of orders) {
    for (const line of productsOf(store, order)) expect(line.quantityShipped).toBeLessThanOrEqual(line.quantity);
  }
  expect(store.webhooks.messages).toEqual([]);
});

test('they are the same on every run, but for their dates', () => {
  const story = () => {
    const { sim, store } = testSimulator();
    return addManyOrders(sim, store, 50).map(({ statusId, customerId, currency, billing }) => [
      statusId,
      customerId,
      currency,
      billing,
    ]);
  };
  expect(story()).toEqual(story());
});

test('the control API makes 1,200 by default, and the list pages through all of them', async () => {
  const simulator = testSimulator();
  const { get } = resourceCalls(simulator);
  const answer = await simulator.control(`/stores/${simulator.store.hash}/orders/many`, {});
  const { ids } = (await answer.json()) as { ids: number[] };
  expect(ids).toHaveLength(1200);
  const seen: number[] = [];
  for (let page = 1; page <= 5; page += 1) {
    const { body } = await get(`/v2/orders?sort=id:desc&limit=250&page=${page}`);
    seen.push(...(body as { id: number }[]).map(({ id }) => id));
  }
  expect(seen).toEqual([...ids].reverse());
  expect((await get('/v2/orders?limit=250&page=6')).status).toBe(204);
  expect((await get('/v2/orders/count')).body).toMatchObject({ count: 1200 });
});

function requireChannel(store: ReturnType<typeof testSimulator>['store']) {
  const channel = store.channels.get(1);
  if (!channel) throw new Error('The store has no storefront.');
  return channel;
}
