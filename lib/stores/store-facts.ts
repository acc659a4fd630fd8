import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { getStore, toStoreFacts } from '@/lib/bigcommerce/store';
import { prisma } from '@/lib/database/database';
import { hasRequiredScopes } from '@/lib/definitions/scopes';
import { unknownStoreFacts, type StoreFacts } from '@/lib/format/store-facts';
import { log } from '@/lib/log';
import type { ConnectedStore } from '@/lib/stores/context';

const DAY_MS = 24 * 60 * 60 * 1000;
const RETRY_MS = 5 * 60 * 1000;
/** How long the first page after an install waits for the store's name, currency and time zone. */
const PATIENCE_MS = 1_000;

const storeFactsSchema = z.object({
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  weightUnits: z.string(),
  controlPanelUrl: z.string().nullable(),
}) satisfies z.ZodType<StoreFacts>;

/** The facts kept in a store's row; the defaults until BigCommerce was asked, or when the row is of an older version. */
export function parseStoreFacts(json: unknown): StoreFacts {
  return storeFactsSchema.safeParse(json).data ?? unknownStoreFacts;
}

/**
 * The store's facts as they are known. Once a day and at the first visit after an install they are read again, by one request
 * of all and behind its back: BigCommerce may take long, and a page does not wait for what it can do without. Only when
 * nothing is known yet it waits, for a second. When BigCommerce cannot say, it is asked again in five minutes.
 */
export async function freshStoreFacts(
  store: ConnectedStore,
  { facts, factsReadAt }: { facts: unknown; factsReadAt: Date | null },
): Promise<StoreFacts> {
  if (factsReadAt && Date.now() - factsReadAt.getTime() < DAY_MS) return store.facts;
  if (!(await claimReading(store.hash))) return store.facts;
  const reading = readFacts(store).catch((error: unknown) => {
    log().warn({ storeHash: store.hash, err: error }, 'the store could not be read');
    return store.facts;
  });
  return facts === null ? Promise.race([reading, sleep(PATIENCE_MS, store.facts, { ref: false })]) : store.facts;
}

/** Whether this request is the one to read; the others come back to it in five minutes. */
async function claimReading(hash: string): Promise<boolean> {
  const due = new Date(Date.now() - DAY_MS);
  const { count } = await (
    await prisma()
  ).store.updateMany({
    where: { hash, OR: [{ factsReadAt: null }, { factsReadAt: { lte: due } }] },
    data: { factsReadAt: new Date(due.getTime() + RETRY_MS) },
  });
  return count === 1;
}

/** BigCommerce took the token, so a store that granted enough needs no approval any more. */
async function readFacts(store: ConnectedStore): Promise<StoreFacts> {
  const { hash } = store;
  const facts = toStoreFacts(await getStore(store));
  const db = await prisma();
  await db.store.updateMany({
    where: { hash },
    data: { facts: { ...facts }, name: facts.name, factsReadAt: new Date() },
  });
  if (hasRequiredScopes(store.scopes)) {
    await db.store.updateMany({ where: { hash, state: 'needs_approval' }, data: { state: 'installed' } });
  }
  return facts;
}
