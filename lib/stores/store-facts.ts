import { z } from 'zod';
import { getStore, toStoreFacts } from '@/lib/bigcommerce/store';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { unknownStoreFacts, type StoreFacts } from '@/lib/format/store-facts';
import type { ConnectedStore } from '@/lib/stores/context';

const DAY_MS = 24 * 60 * 60 * 1000;
const RETRY_MS = 5 * 60 * 1000;

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
 * The store's facts, read from BigCommerce once a day and at the first visit after an install. When BigCommerce cannot say,
 * the ones we have stay for another five minutes, so that an outage does not slow every page.
 */
export async function freshStoreFacts(
  store: ConnectedStore,
  readAt: Date | null,
  now = new Date(),
): Promise<StoreFacts> {
  if (readAt && now.getTime() - readAt.getTime() < DAY_MS) return store.facts;
  const { hash } = store;
  const db = await prisma();
  try {
    const facts = toStoreFacts(await getStore(store));
    await db.store.updateMany({ where: { hash }, data: { facts: { ...facts }, name: facts.name, factsReadAt: now } });
    return facts;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const factsReadAt = new Date(now.getTime() - DAY_MS + RETRY_MS);
    await db.store.updateMany({ where: { hash }, data: { factsReadAt } });
    return store.facts;
  }
}
