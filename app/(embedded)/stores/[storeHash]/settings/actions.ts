'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { createApiKey } from '@/lib/api-keys/create-api-key';
import { revokeApiKey } from '@/lib/api-keys/revoke-api-key';
import { forgetShippoKey } from '@/lib/carriers/settings/forget-shippo-key';
import { saveShippoKey } from '@/lib/carriers/settings/save-shippo-key';
import { setSandbox } from '@/lib/carriers/settings/set-sandbox';
import { apiKeyFormSchema, keyLifetimes } from '@/lib/definitions/api-key-form';
import { shippoKeyFormSchema } from '@/lib/definitions/shippo-key-form';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';
import { parseInput } from '@/lib/parse-input';
import { checkRegistrations } from '@/lib/registrations/check-registrations';
import { changeRole, roleChangeSchema } from '@/lib/stores/change-role';

const DAY_MS = 86_400_000;

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

/** Makes an API key: what apiKeyFormSchema takes. The answer has the key, the only time it is sent. */
export async function createApiKeyAction(
  storeHash: string,
  values: unknown,
): Promise<(SavedState & { key: string }) | FailedState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    const { name, role, permissions, lifetime } = parseInput(apiKeyFormSchema, values);
    const days = keyLifetimes[lifetime];
    const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
    const { key } = await createApiKey(context, { name, role, permissions, expiresAt });
    revalidatePath(`/stores/${storeHash}/settings`);
    return { status: 'saved' as const, message: `The API key “${name}” is created.`, key: key.reveal() };
  });
}

/** Ends an API key. */
export async function revokeApiKeyAction(storeHash: string, id: unknown): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    await revokeApiKey(context, parseInput(z.string().max(100), id));
    revalidatePath(`/stores/${storeHash}/settings`);
    return { status: 'saved', message: 'The API key is revoked. Requests with it are refused from now on.' };
  });
}

/** Saves the store's Shippo key: `{ key }`. */
export async function saveShippoKeyAction(storeHash: string, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    const { mode, accepted } = await saveShippoKey(context, parseInput(shippoKeyFormSchema, values).key);
    revalidatePath(`/stores/${storeHash}`, 'layout');
    const kind = mode === 'live' ? 'live key' : 'test key';
    const message = accepted
      ? `The Shippo key is saved. Shippo accepted it as a ${kind}.`
      : `The Shippo key is saved. Shippo could not be asked, so it is not known whether it is right. It looks like a ${kind}.`;
    return { status: 'saved', message };
  });
}

/** Deletes the store's Shippo key. */
export async function forgetShippoKeyAction(storeHash: string): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    await forgetShippoKey(context);
    revalidatePath(`/stores/${storeHash}`, 'layout');
    return { status: 'saved', message: 'The Shippo key is removed. Your carriers and their accounts at Shippo stay.' };
  });
}

/** Switches the store's sandbox. */
export async function setSandboxAction(storeHash: string, on: unknown): Promise<FormState> {
  return storeAction(storeHash, 'settings:write', async (context) => {
    const sandbox = parseInput(z.boolean(), on);
    await setSandbox(context, sandbox);
    revalidatePath(`/stores/${storeHash}`, 'layout');
    const message = sandbox
      ? 'The store is in sandbox. Carriers that are added now are not connected.'
      : 'The store left sandbox. Carriers that are added now are connected at Shippo; those of the sandbox can be connected on their pages.';
    return { status: 'saved', message };
  });
}
