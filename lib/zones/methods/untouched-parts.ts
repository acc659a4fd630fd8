import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { DrawnFrom } from '@/lib/definitions/method-types/drawn-from';
import { settingsHash, type MethodForm } from '@/lib/zones/methods/method-form';
import { stableHash } from '@/lib/zones/stable-json';

const submittedSchema = z.looseObject({
  settings: z.unknown(),
  other: z.unknown(),
  channelIds: z.array(z.number()).nullable().catch(null),
});

/**
 * What a form sent, for a method of which BigCommerce tells more or less now than when the form was drawn: what nobody touched
 * is taken as it is now, told or not.
 *
 * @throws AppError when somebody did touch the settings: `rejected` when they are hidden now, because they are sent whole and
 * what the form does not show would be lost; `conflict` when they were hidden and are told now
 */
export function withUntouchedParts(submitted: unknown, now: MethodForm, opened: DrawnFrom): unknown {
  const { data } = submittedSchema.safeParse(submitted);
  if (!data) return submitted;
  const values = hasUntouchedStorefronts(data.channelIds, now, opened)
    ? { ...data, channelIds: now.values.channelIds }
    : data;
  const [isTold, wasTold] = [now.drawnFrom.settings !== null, opened.settings !== null];
  if (isTold === wasTold) return values;
  if (settingsHash(data) === opened.untouched) {
    return { ...values, settings: now.values.settings, other: now.values.other };
  }
  throw isTold ? new AppError('conflict', TOLD_NOW) : new AppError('rejected', HIDDEN_NOW);
}

/** Hidden ones cannot be compared with what was sent. */
function hasUntouchedStorefronts(sent: number[] | null, now: MethodForm, opened: DrawnFrom): boolean {
  if (now.drawnFrom.storefronts !== null || sent === null) return false;
  return stableHash([...sent].sort((a, b) => a - b)) === opened.storefronts;
}

const HIDDEN_NOW =
  'BigCommerce does not tell the settings of this method at the moment. They can only be saved all together, so nothing was saved. What you entered is still here: try again later.';
const TOLD_NOW =
  'BigCommerce tells the settings of this method now, and did not when you opened it, so nothing was saved. What you entered is still here.';
