import { getMethod, updateMethod, type ZoneMethod, type ZoneMethodChanges } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { readBackMethod } from '@/lib/zones/read-back-method';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { alike, sameMethod } from '@/lib/zones/same-method';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { stableJson } from '@/lib/zones/stable-json';
import { toMethodInput } from '@/lib/zones/to-method-input';

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
  try {
    const answer = await updateMethod(context.store, ids, toReversal(current, target));
    return await readBackMethod(context, ids, answer);
  } catch (error) {
    const seen = await settleByLooking(error, () => getMethod(context.store, ids));
    if (!sameMethod(seen, target)) throw error;
    return seen;
  }
}

const NO_FEE = { kind: 'fixed' as const, amount: '0', displaySeparately: false };

function toReversal(current: ZoneMethod, target: ZoneMethod): ZoneMethodChanges {
  const [is, was] = alike(normalizeMethod(current), normalizeMethod(target));
  const differs = (key: keyof typeof is) => stableJson(is[key]) !== stableJson(was[key]);
  return {
    ...(differs('name') && { name: target.name }),
    ...(differs('settings') && { settings: toMethodInput(target).settings }),
    ...(differs('enabled') && { enabled: target.enabled }),
    ...(differs('handlingFee') && { handlingFees: target.handlingFees ?? NO_FEE }),
    ...(differs('channelIds') && { channelIds: target.channelIds }),
  };
}
