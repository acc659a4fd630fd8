'use server';
import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { changeRole, roleChangeSchema } from '@/lib/stores/change-role';

/** Gives a person another role: `{ userId, role }`. */
export async function changeRoleAction(storeHash: string, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    const change = roleChangeSchema.safeParse(values);
    if (!change.success) throw new AppError('invalid_input', 'Choose one of the roles and save again.');
    const email = await changeRole(context, change.data);
    revalidatePath(`/stores/${storeHash}/settings`);
    return { status: 'saved', message: `${email} is now ${change.data.role}. It takes effect with their next click.` };
  });
}
