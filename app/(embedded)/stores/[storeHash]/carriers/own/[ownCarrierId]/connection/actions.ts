'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Carrier } from '@/lib/carriers/carrier';
import { beginSignIn } from '@/lib/carriers/connection/begin-sign-in';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { connectThroughShippo } from '@/lib/carriers/connection/connect-through-shippo';
import { enterPin } from '@/lib/carriers/connection/enter-pin';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { toShippoConnection } from '@/lib/carriers/views/shippo-connection';
import { isShippoCode } from '@/lib/definitions/carrier-codes';
import { connectionSchema, pinSchema } from '@/lib/definitions/own-carrier-form';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';

const idSchema = z.string().max(100);
const waySchema = z.object({ wayId: z.string().max(50) });

/** Asks Shippo how the carrier's account stands. */
export async function checkConnectionAction(storeHash: string, carrierId: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const carrier = await checkConnection(context, parseInput(idSchema, carrierId));
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    return { status: 'saved', message: `Shippo was asked just now. ${evidence(context, carrier)}` };
  });
}

/** Where to sign in to the carrier, in a window of its own. */
export async function beginSignInAction(
  storeHash: string,
  carrierId: unknown,
): Promise<(SavedState & { url: string }) | FailedState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const url = await beginSignIn(context, parseInput(idSchema, carrierId));
    return { status: 'saved' as const, message: 'The sign-in is open in another window.', url };
  });
}

/** Enters the PIN that the carrier sent: `{ pin }`. */
export async function enterPinAction(storeHash: string, carrierId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const { pin } = parseInput(pinSchema, values);
    // Also after a failure: a try may have been counted.
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    const carrier = await enterPin(context, { id: parseInput(idSchema, carrierId), pin });
    return { status: 'saved', message: `The PIN was sent. ${evidence(context, carrier)}` };
  });
}

/** Connects a carrier that has no account at Shippo yet: `{ wayId, accountNumber, parameters }`. */
export async function connectAction(storeHash: string, carrierId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const id = parseInput(idSchema, carrierId);
    const { wayId } = parseInput(waySchema, values);
    const { code } = await findCarrier(context, id);
    if (!isShippoCode(code)) throw new AppError('invalid_input', 'This carrier is not connected through Shippo.');
    const { accountNumber, parameters } = parseInput(connectionSchema({ carrier: code, wayId }), values);
    const connection = { wayId, parameters };
    const carrier = await connectThroughShippo(context, { id, accountNumber: accountNumber || null, connection });
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    return { status: 'saved', message: `“${carrier.name}” is known to Shippo now. ${evidence(context, carrier)}` };
  });
}

function evidence(context: Context, carrier: Carrier): string {
  return toShippoConnection(context, carrier).evidence;
}
