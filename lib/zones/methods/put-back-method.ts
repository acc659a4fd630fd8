import { getMethod, updateMethod, type ZoneMethod, type ZoneMethodChanges } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { readBackMethod } from '@/lib/zones/methods/read-back-method';
import { differingParts, hasParts, type MethodPart } from '@/lib/zones/methods/same-method';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { toMethodInput } from '@/lib/zones/methods/to-method-input';
import { fillUntold } from '@/lib/zones/methods/told-parts';

interface PutBack {
  zoneId: number;
  /** The method as the store has it. */
  current: ZoneMethod;
  /** The method as it is to be again. */
  target: ZoneMethod;
}

/**
 * Makes a method again what it was: sends the parts that differ, settings whole, and answers with the method as it is
 * afterwards; a lost answer is settled by looking. Records and keeps nothing.
 *
 * @throws AppError `applied: 'unknown'` when looking does not tell either
 */
export async function putBackMethod(context: Context, { zoneId, current, target }: PutBack): Promise<ZoneMethod> {
  const ids = { zoneId, methodId: current.id };
  const parts = differingParts(current, target);
  const filled = (seen: ZoneMethod) => fillUntold(fillUntold(seen, target), current);
  try {
    const answer = await updateMethod(context.store, ids, toReversal(target, parts));
    return filled(await readBackMethod(context, ids, answer));
  } catch (error) {
    const seen = await settleByLooking(error, () => getMethod(context.store, ids));
    if (!hasParts(seen, target, parts)) throw error;
    return filled(seen);
  }
}

const NO_FEE = { kind: 'fixed' as const, amount: '0', displaySeparately: false };

function toReversal(target: ZoneMethod, parts: readonly MethodPart[]): ZoneMethodChanges {
  const differs = (part: MethodPart) => parts.includes(part);
  return {
    ...(differs('name') && { name: target.name }),
    ...(differs('settings') && { settings: toMethodInput(target).settings }),
    ...(differs('enabled') && { enabled: target.enabled }),
    ...(differs('handlingFee') && { handlingFees: target.handlingFees ?? NO_FEE }),
    ...(differs('channelIds') && { channelIds: target.channelIds }),
  };
}
