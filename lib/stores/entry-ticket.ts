import { createHash, randomBytes } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import type { Session } from '@/lib/stores/session';

const TICKET_MS = 60_000;

/** Makes a ticket that can be exchanged for the session once, within a minute. Only its hash is stored. */
export async function issueEntryTicket({ storeHash, userId }: Session, now = new Date()): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + TICKET_MS);
  await (await prisma()).entryTicket.create({ data: { ticketHash: hashOf(ticket), storeHash, userId, expiresAt } });
  return ticket;
}

/** Uses a ticket up. Undefined when it was used, has expired, or is another store's; of two at a time one gets it. */
export async function claimEntryTicket(
  { ticket, storeHash }: { ticket: string; storeHash: string },
  now = new Date(),
): Promise<Session | undefined> {
  const [claimed] = await (
    await prisma()
  ).$queryRaw<Session[]>`
    DELETE FROM "EntryTicket"
    WHERE "ticketHash" = ${hashOf(ticket)} AND "storeHash" = ${storeHash} AND "expiresAt" > ${now}
    RETURNING "storeHash", "userId"`;
  return claimed;
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
