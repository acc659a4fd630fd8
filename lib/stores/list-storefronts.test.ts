import { expect, test } from 'vitest';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('names the storefronts of a store with several', async () => {
  const { store } = await createTestStore({ template: 'pro' });
  expect((await listStorefronts(store))?.length).toBeGreaterThan(1);
});

test('asks nothing without the permission, and says nothing when BigCommerce cannot tell', async () => {
  const { store } = await createTestStore({ scopes: ['store_v2_information', 'store_v2_orders'] });
  expect(await listStorefronts(store)).toBeUndefined();
  expect(await control('GET', `/requests?store=${store.hash}`)).toEqual([]);

  const other = await createTestStore();
  const fault = { kind: 'status', status: 403 };
  await control('POST', '/faults', { store: other.store.hash, route: 'GET /v3/channels', times: 'endless', fault });
  expect(await listStorefronts(other.store)).toBeUndefined();
});
