import type { ServiceLevel } from '@/lib/carriers/carrier';
import { requireCarrierWithLevels, requireLevel, type LevelKey } from '@/lib/carriers/levels/require-level';
import { toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import type { Context } from '@/lib/stores/context';

/** One service level. @throws AppError `not_found`, or `gone` when it or its carrier was deleted */
export async function findServiceLevel(context: Context, key: LevelKey): Promise<ServiceLevel> {
  requireCarrierWithLevels(key.carrierId);
  return toServiceLevel(await requireLevel(context, key));
}
