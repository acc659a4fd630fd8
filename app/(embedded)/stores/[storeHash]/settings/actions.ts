'use server';
import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { checkRegistrations } from '@/lib/registrations/check-registrations';
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

/** Looks at the store's webhooks and order panel again, and puts right what can be. */
export async function checkRegistrationsAction(storeHash: string): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    const isKnown = await checkRegistrations(context);
    revalidatePath(`/stores/${storeHash}/settings`);
    const message = isKnown
      ? 'Checked. What is written here is how it is now.'
      : 'An answer of BigCommerce was lost, so not everything is known. Carrier Desk looks again in a few minutes.';
    return { status: 'saved', message };
  });
}
