import type { ServiceLevel } from '@/lib/carriers/carrier';
import { listServiceLevels } from '@/lib/carriers/levels/list-service-levels';
import type { Context } from '@/lib/stores/context';

/** What a page draws at once; a carrier has a few dozen. */
const MOST = 1_000;

/** A carrier's service levels for a page; the first thousand. @throws AppError as listServiceLevels */
export async function listAllServiceLevels(context: Context, carrierId: string): Promise<ServiceLevel[]> {
  const { items } = await listServiceLevels(context, carrierId, { limit: MOST });
  return items;
}
