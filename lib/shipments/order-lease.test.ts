import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { orderLeaseKey, tryOrderLease, withOrderLease } from '@/lib/shipments/order-lease';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function anOrder() {
  const { store } = await createTestStore();
  return { storeHash: store.hash, orderId: 7 };
}

/** Lets the order's lease run out, as time would. */
async function expire(key: Awaited<ReturnType<typeof anOrder>>): Promise<void> {
  await (await prisma()).writeLease.updateMany({ where: orderLeaseKey(key), data: { expiresAt: new Date(0) } });
}

test('lets one at a time work on an order', async () => {
  const key = await anOrder();
  let working = 0;
  const most = await Promise.all(
    [1, 2, 3].map(() =>
      withOrderLease(key, async (lease) => {
        working += 1;
        const now = working;
        expect(await lease.renew()).toBe(true);
        working -= 1;
        return now;
      }),
    ),
  );
  expect(most).toEqual([1, 1, 1]);
});

test('keeps others out while it is held, and lets them in afterwards, also after a throw', async () => {
  const key = await anOrder();
  const failing = tryOrderLease(key, async () => {
    expect(await tryOrderLease(key, () => Promise.resolve())).toEqual({ taken: false });
    expect(await tryOrderLease({ ...key, orderId: 8 }, () => Promise.resolve('other'))).toMatchObject({ taken: true });
    throw new Error('broke');
  });
  await expect(failing).rejects.toThrow('broke');
  expect(await tryOrderLease(key, () => Promise.resolve('next'))).toEqual({ taken: true, result: 'next' });
});

test('can be taken once it has expired, and then neither renews nor releases the new one', async () => {
  const key = await anOrder();
  await tryOrderLease(key, async (slow) => {
    await expire(key);
    await tryOrderLease(key, async (quick) => {
      expect(await slow.renew()).toBe(false);
      expect(await quick.renew()).toBe(true);
    });
  });
  expect(await (await prisma()).writeLease.count({ where: orderLeaseKey(key) })).toBe(0);
});

test('an expired lease is not renewed, even before somebody else takes it', async () => {
  const key = await anOrder();
  await tryOrderLease(key, async (lease) => {
    await expire(key);
    expect(await lease.renew()).toBe(false);
  });
});
