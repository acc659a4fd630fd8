import type { Context } from '@/lib/stores/context';
import { listBaselines } from '@/lib/zones/drift/baseline';

/**
 * The ids in a zone that were accepted at that time and are so still: of its methods, and `ZONE_ITSELF`. What is in the store
 * beside them has come, or was changed, since.
 */
export async function listKnownSince(
  context: Context,
  { zoneId, since }: { zoneId: number; since: Date },
): Promise<ReadonlySet<number>> {
  const rows = await listBaselines(context, zoneId);
  return new Set(rows.filter(({ acceptedAt }) => acceptedAt <= since).map(({ methodId }) => methodId));
}
