import { z } from 'zod';
import { getMethod, updateMethod, type ZoneMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepMethodChange } from '@/lib/zones/snapshots/change-snapshot';
import { keepLostMethodChange } from '@/lib/zones/keep-lost-change';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readBackMethod } from '@/lib/zones/methods/read-back-method';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { fillChange } from '@/lib/zones/methods/told-parts';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

const channelIds = z.array(z.number().int().positive()).max(1_000);

const choiceSchema = z.object({
  /** What the page was drawn with; null when BigCommerce did not say. */
  drawnFrom: channelIds.nullable(),
  channelIds: channelIds.min(1, 'Choose at least one storefront. To offer it nowhere, disable the method.'),
});

export interface SetMethodStorefrontsInput extends ZoneMethodIds {
  /** A choiceSchema, not yet checked. */
  choice: unknown;
}

/**
 * Limits a method to storefronts, touching nothing else of it. One that has them already is left alone.
 *
 * @throws AppError `conflict` when its storefronts changed since the page was drawn, nothing is sent then; `rejected` for a
 * type that cannot be limited, and when BigCommerce said yes and kept it as it was
 */
export async function setMethodStorefronts(
  context: Context,
  { choice, ...ids }: SetMethodStorefrontsInput,
): Promise<NormalizedMethod> {
  requirePermission(context, 'zones:write');
  const { drawnFrom, ...chosen } = parseInput(choiceSchema, choice);
  const wanted = sorted(chosen.channelIds);
  return ownWrite(context, ids.zoneId, async () => {
    const before = await getMethod(context.store, ids);
    requireLimitable(before);
    // First: a submission whose answer was lost, sent again, finds its own work and not a conflict.
    if (same(before.channelIds, wanted)) {
      await keepLostMethodChange(context, { kind: 'method.updated', zoneId: ids.zoneId, method: before });
      return normalizeMethod(before);
    }
    if (!same(before.channelIds, drawnFrom)) throw conflict(before);
    const sent = { zoneId: ids.zoneId, before, after: { ...before, channelIds: wanted } };
    const answer = await recordMethodIfUnknown(context, sent, () => write(context, ids, wanted));
    const change = fillChange({ before, changes: { channelIds: wanted }, answer });
    const { after } = change;
    await keepMethodChange(context, ids.zoneId, change);
    if (!same(after.channelIds, wanted)) throw keptOtherwise(after);
    await recordMethodActivity(context, { kind: 'method.updated', zoneId: ids.zoneId, ...change });
    return normalizeMethod(after);
  });
}

async function write(context: Context, ids: ZoneMethodIds, wanted: number[]): Promise<ZoneMethod> {
  try {
    const answer = await updateMethod(context.store, ids, { channelIds: wanted });
    return await readBackMethod(context, ids, answer);
  } catch (error) {
    const current = await settleByLooking(error, () => getMethod(context.store, ids));
    if (!same(current.channelIds, wanted)) throw error;
    return current;
  }
}

function requireLimitable({ name, type }: ZoneMethod): void {
  if (!findMethodType(type)?.isOnEveryStorefront) return;
  throw new AppError('rejected', `“${name}” is free shipping, which BigCommerce offers on every storefront.`);
}

function conflict({ name }: ZoneMethod): AppError {
  return new AppError(
    'conflict',
    `The storefronts of “${name}” were changed in BigCommerce after this page was drawn, so nothing was saved for it. They are shown now: look at them, then save again.`,
  );
}

function keptOtherwise({ name }: ZoneMethod): AppError {
  return new AppError(
    'rejected',
    `BigCommerce answered that “${name}” was saved, but it has other storefronts now. Look at it in BigCommerce.`,
  );
}

function same(one: readonly number[] | null, other: readonly number[] | null): boolean {
  return one === null || other === null ? one === other : sorted(one).join() === sorted(other).join();
}

function sorted(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
