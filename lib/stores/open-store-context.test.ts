import { expect, test } from 'vitest';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('a job acts as the system, and its calls let people go first', async () => {
  const { store } = await createTestStore();
  expect(await openStoreContext(store.hash, 'a job')).toMatchObject({
    store: { hash: store.hash, priority: 'background' },
    actor: { kind: 'system', name: 'a job' },
  });
});

test('there is nothing to open for a store that is not known', async () => {
  expect(await openStoreContext('nosuchstore', 'a job')).toBeUndefined();
});
