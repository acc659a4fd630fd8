'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { shipmentFormSchema, uncertainMessage } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { parseInput } from '@/lib/parse-input';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';

const id = z.int().positive();
const questionSchema = z.object({ intentId: z.uuid() });
const adoptionSchema = questionSchema.extend({ shipmentId: id });

/** Creates a shipment: a ShipmentForm. */
export async function createShipmentAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const input = { orderId: parseInput(id, orderId), form: parseInput(shipmentFormSchema, values) };
    const result = await andDrawAgain(storeHash, input.orderId, () => createShipment(context, input));
    if (result.state === 'created') return { status: 'saved', message: `Shipment ${result.shipmentId} was created.` };
    return { status: 'saved', message: uncertainMessage };
  });
}

/** *Yes, this shipment is it*: `{ intentId, shipmentId }`. */
export async function adoptShipmentAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const input = { orderId: parseInput(id, orderId), ...parseInput(adoptionSchema, values) };
    await andDrawAgain(storeHash, input.orderId, () => adoptShipment(context, input));
    return { status: 'saved', message: `Thank you. Shipment ${input.shipmentId} is it.` };
  });
}

/** *It was not made*: `{ intentId }`. */
export async function declareNotMadeAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const input = { orderId: parseInput(id, orderId), ...parseInput(questionSchema, values) };
    await andDrawAgain(storeHash, input.orderId, () => declareNotMade(context, input));
    return { status: 'saved', message: 'Thank you. Its items can be shipped again.' };
  });
}

// Also after a refusal the page shows the order as it is now. But while BigCommerce cannot be read it could only be drawn as a
// problem, and what was typed would be gone.
async function andDrawAgain<Result>(storeHash: string, orderId: number, work: () => Promise<Result>): Promise<Result> {
  const path = `/stores/${storeHash}/orders/${orderId}`;
  try {
    const result = await work();
    revalidatePath(path);
    return result;
  } catch (error) {
    const unreadable = error instanceof AppError && ['unavailable', 'rate_limited'].includes(error.code);
    if (!unreadable) revalidatePath(path);
    throw error;
  }
}
