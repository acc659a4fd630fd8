import { toApiKeyView, type ApiKeyView } from '@/lib/api-keys/api-key';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** The store's API keys, newest first, revoked and expired ones too. @throws AppError `forbidden` */
export async function listApiKeys(context: Context): Promise<ApiKeyView[]> {
  requirePermission(context, 'settings:write');
  const rows = await (
    await prisma()
  ).apiKey.findMany({
    where: { storeHash: context.store.hash },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => toApiKeyView(row));
}
