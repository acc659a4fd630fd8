'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { undoActivity } from '@/lib/zones/undo/undo-activity';

/** Undoes what an entry of the activity tells. */
export async function undoActivityAction(storeHash: string, entryId: unknown): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const { data: id } = z.uuid().safeParse(entryId);
    if (id === undefined) throw new AppError('not_found', 'There is no such entry in this store’s activity.');
    try {
      return { status: 'saved', message: await undoActivity(context, id) };
    } finally {
      // Also what could not be done wholly is an entry, and marks this one.
      revalidatePath(`/stores/${storeHash}/activity`);
    }
  });
}
