import { z } from 'zod';
import { getMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { addCopy } from '@/lib/zones/methods/add-copy';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

const changesSchema = z.object({
  name: z.string('Name is required').trim().min(1, 'Name is required').max(255, 'Name can have at most 255 characters'),
  enabled: z.boolean(),
});

export interface DuplicateMethodInput extends ZoneMethodIds {
  /** The duplicate's name and whether it is enabled, not yet checked. */
  changes: unknown;
}

/**
 * Adds a method like this one to the same zone, under another name.
 *
 * @throws AppError `invalid_input` for a name that cannot be one; else as addCopy
 */
export async function duplicateMethod(
  context: Context,
  { changes, ...ids }: DuplicateMethodInput,
): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  const checked = parseInput(changesSchema, changes);
  const source = await getMethod(context.store, ids);
  return addCopy(context, { source, toZoneId: ids.zoneId, changes: checked });
}
