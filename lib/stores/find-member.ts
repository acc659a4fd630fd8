import { prisma } from '@/lib/database/database';
import type { Role } from '@/lib/definitions/roles';
import { toConnectedStore, type StoreRow } from '@/lib/stores/connected-store';
import type { Context } from '@/lib/stores/context';
import { second } from '@/lib/stores/second';
import type { CarriedSession } from '@/lib/stores/session';
import { freshStoreFacts } from '@/lib/stores/store-facts';

/** Used for people whose control panel told no language. */
const DEFAULT_LOCALE = 'en-US';

type MemberRow = StoreRow & {
  factsReadAt: Date | null;
  role: Role;
  locale: string | null;
  sessionsEndedAt: Date | null;
  email: string;
};

/**
 * The member behind a session as they are now: removed people, everybody of an uninstalled store, and whoever signed out
 * since, are not found, whatever their session says. Every request asks this, hence one query where Prisma would make three.
 */
export async function findMember({ storeHash, userId, issuedAt }: CarriedSession): Promise<Context | undefined> {
  const [row] = await (
    await prisma()
  ).$queryRaw<MemberRow[]>`
    SELECT store.hash, store.state::text, store."accessToken", store.scopes, store.facts, store."factsReadAt",
           member.role::text, member.locale, member."sessionsEndedAt", person.email
    FROM "Member" member
    JOIN "Store" store ON store.hash = member."storeHash"
    JOIN "User" person ON person.id = member."userId"
    WHERE member."storeHash" = ${storeHash} AND member."userId" = ${userId} AND member."removedAt" IS NULL`;
  // Issued in the same second: perhaps before, so it is over too.
  if (row?.sessionsEndedAt && second(issuedAt) <= second(row.sessionsEndedAt)) return undefined;
  const store = row && (await toConnectedStore(row));
  if (!store) return undefined;
  const { role, email, locale } = row;
  return {
    store: { ...store, facts: await freshStoreFacts(store, row) },
    actor: { kind: 'member', userId, email, role, locale: locale ?? DEFAULT_LOCALE },
  };
}
