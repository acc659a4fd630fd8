import { recordActivity } from '@/lib/activity/record-activity';
import { shippoSubject } from '@/lib/carriers/settings/shippo-subject';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** Switches the store's sandbox. Carriers keep the mode in which they were made. */
export async function setSandbox(context: Context, sandbox: boolean): Promise<void> {
  requirePermission(context, 'settings:write');
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const { count } = await tx.store.updateMany({
      where: { hash: context.store.hash, sandbox: !sandbox },
      data: { sandbox },
    });
    if (count === 0) return;
    const change = { before: { Sandbox: !sandbox }, after: { Sandbox: sandbox } };
    await recordActivity(
      context,
      { kind: 'sandbox.changed', subject: { ...shippoSubject, name: 'Sandbox' }, ...change },
      tx,
    );
  });
}
