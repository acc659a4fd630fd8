'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { updateCarrier } from '@/lib/carriers/update-carrier';
import { carrierSettingsSchema } from '@/lib/definitions/own-carrier-form';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { parseInput } from '@/lib/parse-input';

const idSchema = z.string().max(100);

/** Changes a carrier's settings: `{ name, isVisible }`. */
export async function updateCarrierAction(storeHash: string, carrierId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const { name, isVisible } = parseInput(carrierSettingsSchema, values);
    const id = parseInput(idSchema, carrierId);
    await updateCarrier(context, { id, name, visibility: isVisible ? 'visible' : 'hidden' });
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    return { status: 'saved', message: 'The carrier’s settings are saved.' };
  });
}

/** Deletes a carrier; the list then says what became of its account at Shippo. */
export async function deleteCarrierAction(storeHash: string, carrierId: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    // Its page is not drawn anew: it would only say that the carrier was deleted.
    const { shippo } = await deleteCarrier(context, parseInput(idSchema, carrierId));
    const next = `/stores/${storeHash}/carriers?deleted=${shippo}`;
    return { status: 'saved', message: 'The carrier is deleted.', next };
  });
}
