import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { unknownStoreFacts } from '@/lib/format/store-facts';
import { findMember } from '@/lib/stores/find-member';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

async function visited(data: { facts?: object; factsReadAt?: Date }) {
  const { simulated, store } = await createTestStore();
  const where = { hash: store.hash };
  const db = await prisma();
  await db.store.update({ where, data });
  const visit = async () => {
    const context = await findMember({ storeHash: store.hash, userId: simulated.owner.id, issuedAt: new Date() });
    return context?.store.facts;
  };
  const slow = (ms: number) =>
    control('POST', '/faults', { store: store.hash, times: 'endless', fault: { kind: 'slow', ms, when: 'before' } });
  const calls = () => control<unknown[]>('GET', `/requests?store=${store.hash}`);
  const kept = () => db.store.findUnique({ where });
  return { visit, slow, calls, kept };
}

test('old facts are shown while BigCommerce is slow, and are new at a later visit', async () => {
  const known = { ...unknownStoreFacts, name: 'Known' };
  const { visit, slow, kept } = await visited({ facts: known, factsReadAt: LONG_AGO });
  await slow(1_500);
  expect(await visit()).toEqual(known);
  await expect.poll(async () => (await kept())?.name, { timeout: 10_000 }).not.toBe('');
  expect((await visit())?.name).not.toBe('Known');
});

test('the first page waits for facts, but not as long as BigCommerce may take', async () => {
  const { visit, slow } = await visited({});
  await slow(10_000);
  const began = performance.now();
  expect(await visit()).toEqual(unknownStoreFacts);
  expect(performance.now() - began).toBeLessThan(4_000);
});

test('of many visits at once one asks', async () => {
  const { visit, calls } = await visited({ facts: unknownStoreFacts, factsReadAt: LONG_AGO });
  await Promise.all([visit(), visit(), visit(), visit()]);
  await expect.poll(async () => (await calls()).length).toBe(1);
});
