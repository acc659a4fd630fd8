import type { ServiceLevel } from '@/lib/carriers/carrier';
import { toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import { pageOf, type PageOf } from '@/lib/carriers/page-of';
import { prisma } from '@/lib/database/database';
import type { Prisma, ServiceLevel as ServiceLevelRow } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';

/** Of which carriers, and how many of each. */
export interface LevelsQuery {
  carrierIds: readonly string[];
  limit: number;
}

/** The first page of service levels of many carriers in one query; a carrier without any has an empty one. */
export async function listLevelsOfCarriers(
  { store }: Context,
  { carrierIds, limit }: LevelsQuery,
  db?: Prisma.TransactionClient,
): Promise<Map<string, PageOf<ServiceLevel>>> {
  const rows = await (db ?? (await prisma())).$queryRaw<ServiceLevelRow[]>`
    SELECT "level".* FROM unnest(${[...carrierIds]}::text[]) AS "wanted"("carrierId")
    CROSS JOIN LATERAL (
      SELECT * FROM "ServiceLevel"
      WHERE "carrierId" = "wanted"."carrierId" AND "storeHash" = ${store.hash} AND "deletedAt" IS NULL
      ORDER BY "id" LIMIT ${limit + 1}
    ) AS "level"
    ORDER BY "level"."id"`;
  const levels = new Map<string, ServiceLevel[]>(carrierIds.map((id) => [id, []]));
  for (const row of rows) levels.get(row.carrierId)?.push(toServiceLevel(row));
  return new Map([...levels].map(([id, found]) => [id, pageOf(found, { limit })]));
}
