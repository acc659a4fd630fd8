import { recordActivity } from '@/lib/activity/record-activity';
import type { ServiceLevel } from '@/lib/carriers/carrier';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { noteStanding } from '@/lib/carriers/connection/note-standing';
import { requireLink } from '@/lib/carriers/connection/require-link';
import { addSyncedLevels } from '@/lib/carriers/levels/add-synced-levels';
import { toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { AppError } from '@/lib/errors';
import type { Prisma, ServiceLevel as ServiceLevelRow } from '@/lib/generated/prisma/client';
import { getAccountWithServices } from '@/lib/shippo/carrier-accounts';
import type { Context } from '@/lib/stores/context';

/** What a sync changed. */
export interface SyncReport {
  /** New at Shippo; hidden. */
  added: ServiceLevel[];
  /** Not offered by Shippo any more, and used by nobody. */
  removed: ServiceLevel[];
  /** Not offered any more either, but the default or shown at checkout: a person decides. */
  kept: ServiceLevel[];
}

/**
 * Compares a carrier's service levels with what Shippo offers now. Those made by hand are not touched. When Shippo names no
 * service at all, nothing is changed: that is a fault rather than a carrier without services.
 *
 * @throws AppError `invalid_input` without an account at Shippo, `unavailable` when it names no service, and as the client
 */
export async function syncServiceLevels(context: Context, carrierId: string): Promise<SyncReport> {
  const { credentials, objectId, carrier: code, row } = await requireLink(context, carrierId);
  const account = await getAccountWithServices(credentials, {
    objectId,
    carrier: code,
    accountNumber: row.accountNumber,
  });
  const offered = account.serviceLevels;
  if (offered.length === 0) {
    throw new AppError(
      'unavailable',
      'Shippo named no service of this carrier, so nothing was changed. Try again in a few minutes.',
    );
  }
  const storeHash = context.store.hash;
  const report = await writeInTurn(storeHash, async (tx) => {
    const carrier = await requireOwnCarrier(context, carrierId, tx);
    const present = await tx.serviceLevel.findMany({ where: { carrierId, deletedAt: null }, orderBy: { id: 'asc' } });
    const added = await addSyncedLevels(tx, { storeHash, carrierId }, { offered, present });
    const { removed, kept } = await retire(tx, present, new Set(offered.map(({ token }) => token)));
    if (added.length + removed.length > 0) {
      const after = { Added: namesOf(added), Removed: namesOf(removed), 'Kept though gone': namesOf(kept) };
      await recordActivity(context, { kind: 'service_level.synced', subject: carrierSubject(carrier), after }, tx);
    }
    return { added: added.map(toServiceLevel), removed: removed.map(toServiceLevel), kept: kept.map(toServiceLevel) };
  });
  await noteStanding(context, carrierId, account);
  return report;
}

async function retire(
  tx: Prisma.TransactionClient,
  present: readonly ServiceLevelRow[],
  offered: ReadonlySet<string>,
): Promise<{ removed: ServiceLevelRow[]; kept: ServiceLevelRow[] }> {
  const now = new Date();
  const synced = present.filter(({ origin }) => origin === 'shippo');
  const vanished = synced.filter(({ token }) => !offered.has(token));
  const kept = vanished.filter((level) => level.isDefault || level.visibility === 'visible');
  const removed = vanished.filter((level) => !kept.includes(level));
  const back = synced.filter(({ token, vanishedAt }) => vanishedAt !== null && offered.has(token));
  const newlyGone = kept.filter(({ vanishedAt }) => vanishedAt === null);
  await tx.serviceLevel.updateMany({ where: { id: { in: idsOf(removed) } }, data: { deletedAt: now } });
  await tx.serviceLevel.updateMany({ where: { id: { in: idsOf(newlyGone) } }, data: { vanishedAt: now } });
  await tx.serviceLevel.updateMany({ where: { id: { in: idsOf(back) } }, data: { vanishedAt: null } });
  return { removed, kept: kept.map((level) => ({ ...level, vanishedAt: level.vanishedAt ?? now })) };
}

function idsOf(levels: readonly ServiceLevelRow[]): string[] {
  return levels.map(({ id }) => id);
}

function namesOf(levels: readonly { name: string }[]): string[] {
  return levels.map(({ name }) => name);
}
