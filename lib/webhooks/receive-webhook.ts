import { createHash, timingSafeEqual } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { decryptSecret } from '@/lib/secrets';
import { announceChange } from '@/lib/webhooks/announce-change';
import { followUninstallJob } from '@/lib/webhooks/follow-uninstall-job';
import { noteOrderChangeJob } from '@/lib/webhooks/note-order-change-job';
import { SECRET_HEADER } from '@/lib/webhooks/secret-header';
import { verifyDelivery, type Delivery } from '@/lib/webhooks/verify-delivery';
import { readWebhookEvent, type WebhookEvent } from '@/lib/webhooks/webhook-event';

/**
 * - `accepted`        stored, and what is to be done is in the queue
 * - `forged`          not signed by BigCommerce
 * - `stale`           signed too long ago, or ahead of time
 * - `not_wanted`      about nothing that we asked for
 * - `not_this_store`  the store is unknown or uninstalled, or this is not its secret of now
 * - `duplicate`       accepted before
 */
export interface Reception {
  outcome: 'accepted' | 'forged' | 'stale' | 'not_wanted' | 'not_this_store' | 'duplicate';
  /** As it says itself; only when BigCommerce signed it. */
  storeHash?: string;
  scope?: string;
}

/** So that a burst is one job, and what happened in the same second as it is there when the job looks. */
const GATHER_MS = 1_000;

/** Takes a webhook in: one short transaction and no call to anybody. */
export async function receiveWebhook(delivery: Delivery): Promise<Reception> {
  const verified = verifyDelivery(delivery);
  if (verified.outcome !== 'verified') return { outcome: verified.outcome };
  const event = readWebhookEvent(delivery.body);
  if (!event) return { outcome: 'not_wanted' };
  const { storeHash, scope } = event;
  const installedAt = await findInstallation(storeHash, delivery.headers[SECRET_HEADER]);
  if (!installedAt) return { outcome: 'not_this_store', storeHash, scope };
  const kept = { storeHash, deliveryId: verified.id, scope };
  const isNew = await (
    await prisma()
  ).$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.createMany({ data: [kept], skipDuplicates: true });
    if (count === 0) return false;
    await dispatch(tx, event, { installedAt, at: verified.sentAt });
    return true;
  });
  return { outcome: isNew ? 'accepted' : 'duplicate', storeHash, scope };
}

/** When the store was installed, if this is the secret that its webhooks carry since. */
async function findInstallation(storeHash: string, given: string | undefined): Promise<Date | undefined> {
  if (given === undefined) return undefined;
  const store = await (
    await prisma()
  ).store.findUnique({
    where: { hash: storeHash, state: { not: 'uninstalled' } },
    select: { installedAt: true, webhookSecret: true },
  });
  if (!store?.webhookSecret) return undefined;
  const secret = await decryptSecret(store.webhookSecret);
  return isSame(given, secret.reveal()) ? store.installedAt : undefined;
}

/** In the same time whatever they are; of equal length once hashed. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}

async function dispatch(
  tx: Prisma.TransactionClient,
  event: WebhookEvent,
  { installedAt, at }: { installedAt: Date; at: Date },
): Promise<void> {
  const { storeHash } = event;
  if (event.kind === 'uninstalled') {
    await enqueue(followUninstallJob, { storeHash, installedAt, at }, { storeHash, tx });
    return;
  }
  const { orderId } = event;
  if (!(await announceChange(tx, storeHash, `order ${orderId}`))) return;
  const startAfter = new Date(Date.now() + GATHER_MS);
  // Not one at a time with the store's other jobs: a thousand orders may change at once, and what it does is short or leased.
  await enqueue(noteOrderChangeJob, { storeHash, orderId }, { startAfter, tx });
}
