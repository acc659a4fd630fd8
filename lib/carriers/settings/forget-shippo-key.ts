import { recordActivity } from '@/lib/activity/record-activity';
import { shippoSubject } from '@/lib/carriers/settings/shippo-subject';
import { prisma } from '@/lib/database/database';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** Deletes the store's Shippo key. Carriers stay, at Shippo too; they cannot be synced or checked without it. */
export async function forgetShippoKey(context: Context): Promise<void> {
  requirePermission(context, 'settings:write');
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const { count } = await tx.store.updateMany({
      where: { hash: context.store.hash, shippoKey: { not: null } },
      data: { shippoKey: null, shippoKeyInfo: Prisma.DbNull },
    });
    if (count === 0) return;
    await recordActivity(context, { kind: 'shippo_key.removed', subject: shippoSubject }, tx);
  });
}
