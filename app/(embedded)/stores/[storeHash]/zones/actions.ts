'use server';
import { revalidatePath } from 'next/cache';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { createZone } from '@/lib/zones/create-zone';
import { deleteZone } from '@/lib/zones/delete-zone';
import { parseEdit, parseEnabled, parseZoneId } from '@/lib/zones/parse-action-input';
import { savedZoneState, zoneRemarks } from '@/lib/zones/drift/saved-zone-state';
import { RESTORABLE } from '@/lib/zones/drift/decision-words';
import { setZoneEnabled } from '@/lib/zones/set-zone-enabled';
import { updateZone } from '@/lib/zones/update-zone';

/** Adds a zone; `values` are the form's. */
export async function createZoneAction(storeHash: string, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const path = `/stores/${storeHash}/zones`;
    const saved = await createZone(context, values);
    revalidatePath(path);
    return savedZoneState(saved, path);
  });
}

/** Changes a zone; `edit` is what the form was drawn from and its values. */
export async function updateZoneAction(storeHash: string, zoneId: unknown, edit: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const path = `/stores/${storeHash}/zones`;
    const saved = await updateZone(context, { zoneId: parseZoneId(zoneId), ...parseEdit(edit) });
    revalidatePath(path);
    return savedZoneState(saved, path);
  });
}

/** Switches a zone on or off. */
export async function setZoneEnabledAction(storeHash: string, zoneId: unknown, enabled: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const saved = await setZoneEnabled(context, { zoneId: parseZoneId(zoneId), enabled: parseEnabled(enabled) });
    revalidatePath(`/stores/${storeHash}/zones`);
    const { name, enabled: isEnabled } = saved.zone;
    const message = [`“${name}” is ${isEnabled ? 'enabled' : 'disabled'}.`, ...zoneRemarks(saved)].join(' ');
    return { status: 'saved', message };
  });
}

/** Deletes a zone. */
export async function deleteZoneAction(storeHash: string, zoneId: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const zone = await deleteZone(context, parseZoneId(zoneId));
    revalidatePath(`/stores/${storeHash}/zones`);
    return { status: 'saved', message: `“${zone.name}” is deleted. ${RESTORABLE}` };
  });
}
