'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { shipmentEditSchema } from '@/lib/definitions/shipment-edit';
import { idSchema, shipmentFormSchema, statusIdSchema, uncertainMessage } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { parseInput } from '@/lib/parse-input';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteAllShipments } from '@/lib/shipments/delete-all-shipments';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { setBackStatus } from '@/lib/shipments/set-back-status';
import { updateShipment, type UpdatedShipment } from '@/lib/shipments/update-shipment';
import type { Context } from '@/lib/stores/context';

const shipmentIdsSchema = z.array(idSchema).min(1).max(10_000);
const questionSchema = z.object({ intentId: z.uuid() });
const adoptionSchema = questionSchema.extend({ shipmentId: idSchema });
const setBackSchema = z.object({ from: statusIdSchema, to: statusIdSchema });

/** That BigCommerce frees the items of a deleted shipment is not documented. */
const WHAT_IS_LEFT = 'What can be shipped now is shown below.';

/** Creates a shipment: a ShipmentForm. */
export async function createShipmentAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const result = await createShipment(context, { ...order, form: parseInput(shipmentFormSchema, values) });
    return result.state === 'created' ? `Shipment ${result.shipmentId} was created.` : uncertainMessage;
  });
}

/** *Yes, this shipment is it*: `{ intentId, shipmentId }`. */
export async function adoptShipmentAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const input = { ...order, ...parseInput(adoptionSchema, values) };
    await adoptShipment(context, input);
    return `Thank you. Shipment ${input.shipmentId} is it.`;
  });
}

/** *It was not made*: `{ intentId }`. */
export async function declareNotMadeAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    await declareNotMade(context, { ...order, ...parseInput(questionSchema, values) });
    return 'Thank you. Its items can be shipped again.';
  });
}

/** Changes what a shipment says: a ShipmentEdit. */
export async function updateShipmentAction(
  storeHash: string,
  orderId: unknown,
  ...[shipmentId, values]: [unknown, unknown]
): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const input = {
      ...order,
      shipmentId: parseInput(idSchema, shipmentId),
      form: parseInput(shipmentEditSchema, values),
    };
    return updatedWords(input.shipmentId, await updateShipment(context, input));
  });
}

/** Deletes a shipment and creates another in its place: a ShipmentForm. */
export async function replaceShipmentAction(
  storeHash: string,
  orderId: unknown,
  ...[shipmentId, values]: [unknown, unknown]
): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const input = {
      ...order,
      shipmentId: parseInput(idSchema, shipmentId),
      form: parseInput(shipmentFormSchema, values),
    };
    const result = await replaceShipment(context, input);
    if (result.state !== 'created') return uncertainMessage;
    return `Shipment ${input.shipmentId} was deleted, and shipment ${result.shipmentId} was created in its place.`;
  });
}

/** Deletes one shipment. */
export async function deleteShipmentAction(
  storeHash: string,
  orderId: unknown,
  shipmentId: unknown,
): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const input = { ...order, shipmentId: parseInput(idSchema, shipmentId) };
    const { alreadyGone } = await deleteShipment(context, input);
    if (alreadyGone) return `Somebody had deleted shipment ${input.shipmentId} already.`;
    return `Shipment ${input.shipmentId} was deleted. ${WHAT_IS_LEFT}`;
  });
}

/** Deletes every shipment, if they are those that the person saw: their ids. */
export async function deleteAllShipmentsAction(
  storeHash: string,
  orderId: unknown,
  shipmentIds: unknown,
): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    const input = { ...order, shipmentIds: parseInput(shipmentIdsSchema, shipmentIds) };
    return allDeletedWords(await deleteAllShipments(context, input), input.shipmentIds.length);
  });
}

/** *Set back to …*: `{ from, to }`, ids of statuses. */
export async function setBackStatusAction(storeHash: string, orderId: unknown, values: unknown): Promise<FormState> {
  return orderAction(storeHash, orderId, async (context, order) => {
    await setBackStatus(context, { ...order, ...parseInput(setBackSchema, values) });
    return 'The order’s status was set back.';
  });
}

// Also after a refusal the page shows the order as it is now. While BigCommerce cannot be read there is nothing newer to show.
async function orderAction(
  storeHash: string,
  orderId: unknown,
  work: (context: Context, order: { orderId: number }) => Promise<string>,
): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const order = { orderId: parseInput(idSchema, orderId) };
    const path = `/stores/${storeHash}/orders/${order.orderId}`;
    try {
      const message = await work(context, order);
      revalidatePath(path);
      return { status: 'saved', message };
    } catch (error) {
      const unreadable = error instanceof AppError && ['unavailable', 'rate_limited'].includes(error.code);
      if (!unreadable) revalidatePath(path);
      throw error;
    }
  });
}

function allDeletedWords({ deleted }: { deleted: number }, seen: number): string {
  if (deleted === seen) return `All ${seen} shipments were deleted. ${WHAT_IS_LEFT}`;
  const before = seen - deleted;
  return `The order has no shipments any more: ${deleted} ${deleted === 1 ? 'was' : 'were'} deleted, ${before} ${before === 1 ? 'was' : 'were'} gone before.`;
}

function updatedWords(shipmentId: number, { changed, different }: UpdatedShipment): string {
  if (changed.length === 0) return `Nothing of shipment ${shipmentId} had to be changed.`;
  const kept = different.map(
    ({ label, asked, kept: other }) => `BigCommerce kept “${other}” as ${label}, not “${asked}”.`,
  );
  return [`Shipment ${shipmentId} was changed: ${changed.join(', ')}.`, ...kept].join(' ');
}
