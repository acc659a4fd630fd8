import { getMethod, type ZoneMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/**
 * A method as it is after a write that BigCommerce confirmed. The answer to the write stands in when it cannot be read again:
 * what was saved must not be reported as failed.
 */
export async function readBackMethod({ store }: Context, ids: ZoneMethodIds, answer: ZoneMethod): Promise<ZoneMethod> {
  try {
    return await getMethod(store, ids);
  } catch (error) {
    if (error instanceof AppError) return answer;
    throw error;
  }
}
