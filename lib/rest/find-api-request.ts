import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { toDetails, type ApiRequestDetails } from '@/lib/rest/api-request';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** One request of the store's keys. @throws AppError `forbidden` or `not_found`, also after 30 days */
export async function findApiRequest(context: Context, id: string): Promise<ApiRequestDetails> {
  requirePermission(context, 'settings:write');
  const storeHash = context.store.hash;
  const row = /^rq_[0-9a-f]{32}$/.test(id)
    ? await (await prisma()).apiRequest.findFirst({ where: { id, storeHash } })
    : null;
  if (row) return toDetails(row);
  throw new AppError(
    'not_found',
    'There is no such request. Requests are kept for 30 days, and one without a valid API key is not kept.',
  );
}
