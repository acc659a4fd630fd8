import { getZone, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/**
 * A zone as it is after a write that BigCommerce confirmed. The answer to the write stands in when it cannot be read again:
 * what was saved must not be reported as failed.
 */
export async function readBackZone({ store }: Context, answer: Zone): Promise<Zone> {
  try {
    return await getZone(store, answer.id);
  } catch (error) {
    if (error instanceof AppError) return answer;
    throw error;
  }
}
