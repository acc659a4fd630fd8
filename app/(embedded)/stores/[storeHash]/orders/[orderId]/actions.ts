'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { uncertainMessage } from '@/lib/definitions/shipment-form';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { parseShipmentForm } from '@/lib/shipments/parse-shipment-form';

const id = z.int().positive();
const questionSchema = z.object({ intentId: z.uuid() });
const adoptionSchema = questionSchema.extend({ shipmentId: id });

/** Creates a shipment: a ShipmentForm. The page is drawn again whatever the answer, so that it shows the order as it is. */
export async function createShipmentAction(storeHash: string, orderId: number, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const order = id.parse(orderId);
    try {
      const result = await createShipment(context, { orderId: order, form: parseShipmentForm(values) });
      if (result.state === 'created') return { status: 'saved', message: `Shipment ${result.shipmentId} was created.` };
      return { status: 'saved', message: uncertainMessage };
    } finally {
      revalidatePath(`/stores/${storeHash}/orders/${order}`);
    }
  });
}

/** *Yes, this shipment is it*: `{ intentId, shipmentId }`. */
export async function adoptShipmentAction(storeHash: string, orderId: number, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const { intentId, shipmentId } = adoptionSchema.parse(values);
    try {
      await adoptShipment(context, { orderId: id.parse(orderId), intentId, shipmentId });
      return { status: 'saved', message: `Thank you. Shipment ${shipmentId} is it.` };
    } finally {
      revalidatePath(`/stores/${storeHash}/orders/${orderId}`);
    }
  });
}

/** *It was not made*: `{ intentId }`. */
export async function declareNotMadeAction(storeHash: string, orderId: number, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'shipments:write', async (context) => {
    const { intentId } = questionSchema.parse(values);
    try {
      await declareNotMade(context, { orderId: id.parse(orderId), intentId });
      return { status: 'saved', message: 'Thank you. Its items can be shipped again.' };
    } finally {
      revalidatePath(`/stores/${storeHash}/orders/${orderId}`);
    }
  });
}
