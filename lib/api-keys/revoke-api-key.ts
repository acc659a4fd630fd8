import { recordActivity } from '@/lib/activity/record-activity';
import { apiKeySubject } from '@/lib/api-keys/api-key';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { actorName, type Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** Ends a key, from its next request on. Revoking twice is revoking once. @throws AppError `forbidden` or `not_found` */
export async function revokeApiKey(context: Context, id: string): Promise<void> {
  requirePermission(context, 'settings:write');
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const key = await tx.apiKey.findFirst({ where: { id, storeHash: context.store.hash } });
    if (!key) throw new AppError('not_found', 'There is no such API key. Load the page again to see which there are.');
    const { count } = await tx.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: actorName(context.actor) },
    });
    if (count > 0) await recordActivity(context, { kind: 'api_key.revoked', subject: apiKeySubject(key) }, tx);
  });
}
