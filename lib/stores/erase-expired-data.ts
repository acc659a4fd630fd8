import { prisma } from '@/lib/database/database';

const DAY_MS = 24 * 60 * 60 * 1000;

/** For how long data is kept that is no longer needed; docs/deploy.md promises the same. */
const KEPT_DAYS = { uninstalledStore: 60, settledShipment: 90, undo: 90, webhook: 3, apiRequest: 30 };

/**
 * Erases what has been kept long enough: everything of stores that were uninstalled 60 days ago, people who belong to no
 * store any more, the request bodies of shipments settled 90 days ago, what undoing needs after 90 days, what webhooks left behind
 * after three days (BigCommerce sends again for two), requests to the API and their idempotency keys after 30 days, tickets and
 * sign-ins nobody used.
 * Meant to run daily.
 */
export async function eraseExpiredData(
  now = new Date(),
): Promise<{ stores: number; people: number; shipments: number; undos: number }> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const db = await prisma();
  await db.entryTicket.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.oAuthState.deleteMany({ where: { expiresAt: { lt: now } } });
  await eraseApiRequests(before(KEPT_DAYS.apiRequest));
  await db.webhookDelivery.deleteMany({ where: { receivedAt: { lt: before(KEPT_DAYS.webhook) } } });
  await db.storeChange.deleteMany({ where: { changedAt: { lt: before(KEPT_DAYS.webhook) } } });
  const stores = await db.store.deleteMany({
    where: { state: 'uninstalled', uninstalledAt: { lt: before(KEPT_DAYS.uninstalledStore) } },
  });
  const people = await db.user.deleteMany({ where: { members: { none: {} } } });
  const shipments = await db.shipmentIntent.updateMany({
    where: { settledAt: { lt: before(KEPT_DAYS.settledShipment) }, NOT: { payload: { equals: {} } } },
    data: { payload: {} },
  });
  const undos = await db.activityEvent.updateMany({
    where: {
      undo: { not: null },
      // A write that was under way while the app was uninstalled may have been recorded after that.
      OR: [{ at: { lt: before(KEPT_DAYS.undo) } }, { store: { state: 'uninstalled' } }],
    },
    data: { undo: null },
  });
  return { undos: undos.count, stores: stores.count, people: people.count, shipments: shipments.count };
}

/** A request that was under way while the app was uninstalled may have been recorded after that. */
async function eraseApiRequests(before: Date): Promise<void> {
  const db = await prisma();
  const gone = await db.store.findMany({ where: { state: 'uninstalled' }, select: { hash: true } });
  const ofGone = { storeHash: { in: gone.map(({ hash }) => hash) } };
  // One after the other, so that each finds its rows by an index: there may be millions.
  await db.apiRequest.deleteMany({ where: { at: { lt: before } } });
  await db.apiRequest.deleteMany({ where: ofGone });
  await db.idempotencyRecord.deleteMany({ where: { createdAt: { lt: before } } });
  await db.idempotencyRecord.deleteMany({ where: ofGone });
}
