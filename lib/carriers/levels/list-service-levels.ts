import type { ServiceLevel } from '@/lib/carriers/carrier';
import { contains } from '@/lib/carriers/contains';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import { byId, pageOf, type PageOf, type PageQuery } from '@/lib/carriers/page-of';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/**
 * A page of a carrier's service levels in the order of ids, narrowed to those whose name has `q` in it.
 *
 * @throws AppError `not_found`, or `gone` when the carrier was deleted
 */
export async function listServiceLevels(
  context: Context,
  carrierId: string,
  query: PageQuery & { q?: string | undefined },
): Promise<PageOf<ServiceLevel>> {
  await findCarrier(context, carrierId);
  const { limit, position, q } = query;
  const rows = await (
    await prisma()
  ).serviceLevel.findMany({
    where: {
      carrierId,
      storeHash: context.store.hash,
      deletedAt: null,
      ...byId(position),
      ...(q ? { name: contains(q) } : {}),
    },
    orderBy: { id: position?.direction === 'before' ? 'desc' : 'asc' },
    take: limit + 1,
  });
  return pageOf(rows.map(toServiceLevel), query);
}
