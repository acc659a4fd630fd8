'use server';
import { revalidatePath } from 'next/cache';
import type { ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { listCarrierTroubles } from '@/lib/carrier-connections/carrier-troubles';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { copyMethod } from '@/lib/zones/methods/copy-method';
import { createMethod } from '@/lib/zones/methods/create-method';
import { RESTORABLE } from '@/lib/zones/drift/decision-words';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { duplicateMethod } from '@/lib/zones/methods/duplicate-method';
import {
  parseCopyTarget,
  parseEdit,
  parseEnabled,
  parseMethodIds,
  parseNewMethod,
} from '@/lib/zones/parse-action-input';
import { savedState } from '@/lib/zones/methods/saved-state';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { updateMethod } from '@/lib/zones/methods/update-method';

/** Adds a method of a type to a zone; `values` are a method form's. */
export async function createMethodAction(
  storeHash: string,
  target: { zoneId: number; type: string },
  values: unknown,
): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const { zoneId, type } = parseNewMethod(target);
    const saved = await createMethod(context, { zoneId, type, values });
    const path = `/stores/${storeHash}/zones/${zoneId}`;
    revalidatePath(path);
    return savedState(saved, path);
  });
}

/** Changes a method; `edit` is what the form was drawn from and its values. */
export async function updateMethodAction(storeHash: string, target: ZoneMethodIds, edit: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const ids = parseMethodIds(target);
    const saved = await updateMethod(context, { ...ids, ...parseEdit(edit) });
    const path = `/stores/${storeHash}/zones/${ids.zoneId}`;
    revalidatePath(path);
    return savedState(saved, path);
  });
}

/** Switches a method on or off. */
export async function setMethodEnabledAction(
  storeHash: string,
  target: ZoneMethodIds,
  enabled: unknown,
): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const ids = parseMethodIds(target);
    const method = await setMethodEnabled(context, { ...ids, enabled: parseEnabled(enabled) });
    revalidatePath(`/stores/${storeHash}/zones/${ids.zoneId}`);
    if (!method.enabled) return { status: 'saved', message: `“${method.name}” is disabled.` };
    const trouble = (await listCarrierTroubles(context)).get(method.type);
    const warning =
      trouble?.kind === 'not_connected' ? ` ${trouble.name} is not connected, so it cannot quote yet.` : '';
    return { status: 'saved', message: `“${method.name}” is enabled.${warning}` };
  });
}

/** Deletes a method. */
export async function deleteMethodAction(storeHash: string, target: ZoneMethodIds): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const ids = parseMethodIds(target);
    const method = await deleteMethod(context, ids);
    revalidatePath(`/stores/${storeHash}/zones/${ids.zoneId}`);
    return { status: 'saved', message: `“${method.name}” is deleted. ${RESTORABLE}` };
  });
}

/** Copies a method to one other zone. The page there is read afresh when somebody opens it. */
export async function copyMethodAction(storeHash: string, source: ZoneMethodIds, target: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const copying = { ...parseMethodIds(source), ...parseCopyTarget(target) };
    const saved = await copyMethod(context, copying);
    return savedState(saved, `/stores/${storeHash}/zones/${copying.toZoneId}`);
  });
}

/** Adds a method like this one to its zone; the form of the new one comes next. */
export async function duplicateMethodAction(
  storeHash: string,
  source: ZoneMethodIds,
  changes: unknown,
): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const ids = parseMethodIds(source);
    const saved = await duplicateMethod(context, { ...ids, changes });
    const path = `/stores/${storeHash}/zones/${ids.zoneId}`;
    revalidatePath(path);
    const state = savedState(saved, path);
    return state.next === undefined ? state : { ...state, next: `${path}/methods/${saved.method.id}` };
  });
}
