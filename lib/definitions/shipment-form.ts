import { z } from 'zod';
import { isCarrierChoice } from '@/lib/definitions/carrier-choice';
import { LARGEST_ID } from '@/lib/definitions/largest-id';

/** How long a shipment's texts may be. BigCommerce docs: create order shipment; the method's bound is ours. */
export const shipmentLimits = {
  trackingNumber: 50,
  trackingLink: 500,
  shippingMethod: 250,
  comments: 65_535,
} as const;

export const trackingModes = ['carrier', 'link', 'none'] as const;
export type TrackingMode = (typeof trackingModes)[number];

/** What BigCommerce numbers: addresses, lines, shipments. */
export const idSchema = z.int().positive().max(LARGEST_ID);
/** One of BigCommerce's statuses. BigCommerce docs: order status. */
export const statusIdSchema = z.int().min(0).max(14);
/** Typed as text, sent as a number. */
const quantity = z
  .union([z.string(), z.number()])
  .refine((value) => /^\d{1,6}$/.test(String(value).trim()), 'Enter a whole number.')
  .transform(Number);
const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `Use at most ${limit.toLocaleString('en')} characters.`);

/** What can be said of a shipment besides its items, when it is made and later. */
export const shipmentDetails = {
  trackingMode: z.enum(trackingModes),
  /** See carrier-choice.ts; '' while none is chosen. */
  carrier: z.string().max(100),
  trackingNumber: text(shipmentLimits.trackingNumber),
  trackingLink: text(shipmentLimits.trackingLink),
  shippingMethod: text(shipmentLimits.shippingMethod),
  shippingCost: z
    .string()
    .trim()
    .regex(/^(\d{1,12}(\.\d{1,4})?)?$/, 'Enter an amount such as 8.40, without a currency sign.'),
  comments: text(shipmentLimits.comments),
};

const fields = {
  orderAddressId: idSchema,
  items: z.array(z.object({ orderProductId: idSchema, quantity })).max(2_000),
  ...shipmentDetails,
};

/** What a submission is answered with while nobody knows whether the shipment was made. It is neither a success nor a failure. */
export const uncertainMessage = 'It is not certain yet whether the shipment was made.';

/** What a person fills in to create a shipment. */
export const shipmentFieldsSchema = z.object(fields).superRefine(check);

/** What **Create shipment** sends: the fields, and what they were filled in on. */
export const shipmentFormSchema = z
  .object({
    ...fields,
    /** Made by the form, once per shipment: a second submission under it is the same shipment. */
    formId: z.uuid(),
    /** The order as it was when the form was drawn; a shipment that somebody else made meanwhile changes it. */
    drawnFrom: z.object({
      statusId: statusIdSchema,
      shipmentIds: z.array(idSchema).max(10_000),
      /** Left to ship, by order product id. */
      left: z.record(z.string().regex(/^\d+$/), z.int().min(0)),
    }),
  })
  .superRefine(check);

/** The fields while they are typed. */
export type ShipmentFieldValues = z.input<typeof shipmentFieldsSchema>;
/** The fields, checked. */
export type ShipmentFields = z.output<typeof shipmentFieldsSchema>;
/** A whole submission, checked. */
export type ShipmentForm = z.output<typeof shipmentFormSchema>;

/** Whether a text is an http(s) address, the only kind that a tracking link may be or that we make a link of. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return false;
  return URL.canParse(text) && new URL(text).hostname !== '';
}

/** How the parcel is followed: the carrier and number, or the link, that the chosen mode needs. */
export function checkTracking(
  form: Pick<ShipmentFields, 'trackingMode' | 'carrier' | 'trackingNumber' | 'trackingLink'>,
  context: z.RefinementCtx,
): void {
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (form.trackingMode === 'carrier') {
    if (!isCarrierChoice(form.carrier)) wrong('carrier', 'Choose a carrier.');
    if (!form.trackingNumber) wrong('trackingNumber', 'Enter the tracking number, or choose “No tracking”.');
  }
  if (form.trackingMode === 'link' && !isWebAddress(form.trackingLink)) {
    wrong('trackingLink', 'Enter a whole web address that starts with https:// or http://.');
  }
}

function check(form: ShipmentFields, context: z.RefinementCtx): void {
  const wrong = (path: (string | number)[], message: string) => {
    context.addIssue({ code: 'custom', path, message });
  };
  if (form.items.every((item) => item.quantity === 0)) {
    wrong(['items', 0, 'quantity'], 'Ship at least one item: enter a quantity for one line or more.');
  }
  if (new Set(form.items.map((item) => item.orderProductId)).size < form.items.length) {
    wrong(['items', 0, 'quantity'], 'A line of the order is listed twice.');
  }
  checkTracking(form, context);
}
