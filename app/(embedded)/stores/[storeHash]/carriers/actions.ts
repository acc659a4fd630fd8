'use server';
import { parseInput } from '@/lib/parse-input';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { connectCarrier } from '@/lib/carrier-connections/connect-carrier';
import { connectProvider } from '@/lib/carrier-connections/connect-provider';
import { disableMethods } from '@/lib/carrier-connections/disable-methods';
import { disconnectCarrier } from '@/lib/carrier-connections/disconnect-carrier';
import { resendConnection } from '@/lib/carrier-connections/resend-connection';
import { disconnectedMessage, submittedMessage } from '@/lib/carrier-connections/saved-messages';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';

const carrierIdSchema = z.string().max(100);
const providerSchema = z.object({ carrierId: carrierIdSchema, settings: z.unknown() });
const disconnectSchema = z.object({ disableMethods: z.boolean() });

/** Connects a carrier with a definition, or changes its details; `values` by field code. */
export async function connectCarrierAction(storeHash: string, carrierId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const id = parseInput(carrierIdSchema, carrierId);
    // Also after a failure: a lost answer changes the state that the page shows.
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    await connectCarrier(context, { carrierId: id, values });
    return { status: 'saved', message: submittedMessage(id) };
  });
}

/** Connects a provider, or changes its settings: `{ carrierId, settings }`. */
export async function connectProviderAction(storeHash: string, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const input = parseInput(providerSchema, values);
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    await connectProvider(context, input);
    return { status: 'saved', message: submittedMessage(input.carrierId.trim()) };
  });
}

/** Sends the stored details of a carrier once more. */
export async function resendConnectionAction(storeHash: string, carrierId: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const id = parseInput(carrierIdSchema, carrierId);
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    await resendConnection(context, id);
    return { status: 'saved', message: submittedMessage(id) };
  });
}

/** Disconnects a carrier, and disables its methods when asked to: `{ disableMethods }`. */
export async function disconnectCarrierAction(
  storeHash: string,
  carrierId: unknown,
  options: unknown,
): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const id = parseInput(carrierIdSchema, carrierId);
    const { disableMethods: alsoDisable } = parseInput(disconnectSchema, options);
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    await disconnectCarrier(context, id);
    const stillEnabled = alsoDisable ? await disableMethods(context, id) : [];
    return { status: 'saved', message: disconnectedMessage(id, stillEnabled) };
  });
}
