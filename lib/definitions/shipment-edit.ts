import { z } from 'zod';
import { checkTracking, shipmentDetails, trackingModes } from '@/lib/definitions/shipment-form';

/** What can be changed of a shipment that exists, by the rules of the form that makes one. */
export const shipmentEditFieldsSchema = z.object(shipmentDetails).superRefine(checkTracking);

/** The fields, checked. */
export type ShipmentEditFields = z.output<typeof shipmentEditFieldsSchema>;

/** Longer than anything BigCommerce keeps: what is there already may break the rules, and stays. */
const stored = z.string().max(200_000);
const storedFields = z.object({
  trackingMode: z.enum(trackingModes),
  carrier: stored,
  trackingNumber: stored,
  trackingLink: stored,
  shippingMethod: stored,
  shippingCost: stored,
  comments: stored,
}) satisfies z.ZodType<ShipmentEditFields>;

/**
 * What **Save changes** sends: the fields, and what they were when the form was drawn (`editFields` of the shipment). Only what
 * was changed has to follow the rules: a shipment made elsewhere may have a carrier without a number, or one that the app
 * does not know.
 */
export const shipmentEditSchema = storedFields.extend({ drawnFrom: storedFields }).superRefine((form, context) => {
  const { drawnFrom } = form;
  const newMode = form.trackingMode !== drawnFrom.trackingMode;
  for (const issue of shipmentEditFieldsSchema.safeParse(form).error?.issues ?? []) {
    const field = issue.path[0] as keyof ShipmentEditFields;
    const tracking = field === 'carrier' || field === 'trackingNumber' || field === 'trackingLink';
    if (form[field] === drawnFrom[field] && !(tracking && newMode)) continue;
    context.addIssue({ code: 'custom', path: [field], message: issue.message });
  }
});

/** A whole submission, checked. */
export type ShipmentEdit = z.output<typeof shipmentEditSchema>;
