import { expect, test } from 'vitest';
import { findOrder } from '@/lib/orders/find-order';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('finds an order by its number in one call', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  expect(await findOrder(context, ` #${id} `)).toEqual({ found: 'listed', orderId: id });
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toHaveLength(1);
});

test('says which orders are in no list', async () => {
  const context = await createTestStore();
  const archived = await placeOrder(context, { isDeleted: true });
  const incomplete = await placeOrder(context, { statusId: 0 });
  expect(await findOrder(context, `${archived.id}`)).toEqual({ found: 'archived', orderId: archived.id });
  expect(await findOrder(context, `${incomplete.id}`)).toEqual({ found: 'incomplete', orderId: incomplete.id });
});

test('finds none that is another store’s', async () => {
  const { id } = await placeOrder(await createTestStore());
  expect(await findOrder(await createTestStore(), `${id}`)).toEqual({ found: 'none', orderId: id });
});

test('asks nobody about what is no number', async () => {
  const context = await createTestStore();
  for (const typed of ['Mug', '12a', '-3', '0', '99999999999', '1.5']) {
    expect(await findOrder(context, typed)).toEqual({ found: 'no_number' });
  }
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toEqual([]);
});

test('passes on that BigCommerce could not be asked', async () => {
  const context = await createTestStore();
  await control('POST', '/faults', {
    store: context.store.hash,
    fault: { kind: 'status', status: 503 },
    times: 'endless',
  });
  await expect(findOrder(context, '101')).rejects.toMatchObject({ code: 'unavailable' });
});
