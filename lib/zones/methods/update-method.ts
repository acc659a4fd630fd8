import { getMethod, updateMethod as sendChanges } from '@/lib/bigcommerce/zone-methods';
import type { ZoneMethod, ZoneMethodChanges, ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { methodFormSchema } from '@/lib/definitions/method-types/method-form-schema';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepMethodChange } from '@/lib/zones/snapshots/change-snapshot';
import { normalizedDifferences, type Difference } from '@/lib/zones/methods/describe-method';
import { drawnFromSchema, isSameVersion } from '@/lib/definitions/method-types/drawn-from';
import { fillFromBaseline } from '@/lib/zones/drift/fill-from-baseline';
import { keepLostMethodChange } from '@/lib/zones/keep-lost-change';
import { toMethodChanges } from '@/lib/zones/methods/method-changes';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readBackMethod } from '@/lib/zones/methods/read-back-method';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { hasParts, partsOf } from '@/lib/zones/methods/same-method';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { fillChange } from '@/lib/zones/methods/told-parts';
import { withUntouchedParts } from '@/lib/zones/methods/untouched-parts';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

const CONFLICT =
  'This method was changed in BigCommerce after you opened it, so nothing was saved. What you entered is still here.';

export interface UpdateMethodInput extends ZoneMethodIds {
  /** What the form was drawn from, not yet checked. */
  drawnFrom: unknown;
  /** MethodFormValues, not yet checked. */
  values: unknown;
}

export interface SavedMethod {
  method: NormalizedMethod;
  /** Where the store has something else than was sent: `before` was sent, `after` is there. */
  keptOtherwise: Difference[];
}

/**
 * Changes a method: reads it afresh, changes what the person changed, sends settings complete, reads it back. Settings and
 * options that this app does not know stay as they were.
 *
 * @throws AppError `conflict` when the method changed since the form was drawn; nothing is sent then. `applied: 'unknown'` when neither the answer nor the reading back tells what became of it
 */
export async function updateMethod(context: Context, input: UpdateMethodInput): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  return ownWrite(context, input.zoneId, () => updateInTurn(context, input));
}

async function updateInTurn(context: Context, input: UpdateMethodInput): Promise<SavedMethod> {
  const ids = { zoneId: input.zoneId, methodId: input.methodId };
  const method = await getMethod(context.store, ids);
  const form = toMethodForm(method);
  const drawnFrom = parseInput(drawnFromSchema, input.drawnFrom);
  const values = withUntouchedParts(input.values, form, drawnFrom);
  const after = parseInput(methodFormSchema(form.fields, form.values), values);
  const changes = toMethodChanges({ method, fields: form.fields, before: form.values, after });
  // First: a submission whose answer was lost, sent again, finds its own work and not a conflict.
  if (Object.keys(changes).length === 0) {
    await keepLostMethodChange(context, { kind: 'method.updated', zoneId: ids.zoneId, method });
    return { method: normalizeMethod(method), keptOtherwise: [] };
  }
  if (!isSameVersion(form.drawnFrom, drawnFrom)) throw new AppError('conflict', CONFLICT);

  const { zoneId } = ids;
  const before = await fillFromBaseline(context, zoneId, method);
  const sent = { ...before, ...changes };
  const answer = await recordMethodIfUnknown(context, { zoneId, before, after: sent }, () =>
    write(context, { ids, changes, sent }),
  );
  const change = fillChange({ before, changes, answer });
  await keepMethodChange(context, zoneId, change);
  await recordMethodActivity(context, { kind: 'method.updated', zoneId, ...change });
  const saved = normalizeMethod(change.after);
  const expected = normalizeMethod({ ...change.before, ...changes });
  return { method: saved, keptOtherwise: normalizedDifferences(expected, saved) };
}

interface Write {
  ids: ZoneMethodIds;
  changes: ZoneMethodChanges;
  sent: ZoneMethod;
}

/** The method as it is after the write; a lost answer is settled by looking. */
async function write(context: Context, { ids, changes, sent }: Write): Promise<ZoneMethod> {
  try {
    const answer = await sendChanges(context.store, ids, changes);
    return await readBackMethod(context, ids, answer);
  } catch (error) {
    const current = await settleByLooking(error, () => getMethod(context.store, ids));
    if (!hasParts(current, sent, partsOf(changes))) throw error;
    return current;
  }
}
