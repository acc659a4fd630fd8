import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { claimEntryTicket, issueEntryTicket } from '@/lib/stores/entry-ticket';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const NOW = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

async function issue() {
  const { store } = await createTestStore();
  const storeHash = store.hash;
  return { storeHash, ticket: await issueEntryTicket({ storeHash, userId: 7 }, NOW) };
}

test('a ticket is good for its session, once', async () => {
  const { ticket, storeHash } = await issue();
  expect(await claimEntryTicket({ ticket, storeHash }, NOW)).toEqual({ storeHash, userId: 7 });
  expect(await claimEntryTicket({ ticket, storeHash }, NOW)).toBeUndefined();
});

test('of two claims at a time one gets it', async () => {
  const claim = await issue();
  const claimed = await Promise.all([claimEntryTicket(claim, NOW), claimEntryTicket(claim, NOW)]);
  expect(claimed.filter(Boolean)).toHaveLength(1);
});

test('a ticket ends after a minute', async () => {
  const { ticket, storeHash } = await issue();
  expect(await claimEntryTicket({ ticket, storeHash }, later(60_000))).toBeUndefined();
  expect(await claimEntryTicket({ ticket, storeHash }, later(59_999))).toBeDefined();
});

test('another store cannot use a ticket, nor use it up', async () => {
  const { ticket, storeHash } = await issue();
  expect(await claimEntryTicket({ ticket, storeHash: 'another' }, NOW)).toBeUndefined();
  expect(await claimEntryTicket({ ticket, storeHash }, NOW)).toBeDefined();
});

test('the database never holds the ticket itself', async () => {
  const { ticket, storeHash } = await issue();
  expect(JSON.stringify(await (await prisma()).entryTicket.findMany({ where: { storeHash } }))).not.toContain(ticket);
});
