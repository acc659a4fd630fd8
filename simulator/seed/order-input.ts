import { z } from 'zod';

const lineSchema = z.strictObject({
  name: z.string().exactOptional(),
  sku: z.string().exactOptional(),
  type: z.enum(['physical', 'digital', 'giftcertificate']).exactOptional(),
  quantity: z.int().positive().default(1),
  /** Units already in a shipment. */
  shipped: z.int().nonnegative().default(0),
  refunded: z.int().nonnegative().default(0),
  price: z.number().nonnegative().exactOptional(),
  weight: z.number().nonnegative().exactOptional(),
  /** Which of the order's addresses it goes to, from 0. */
  addressIndex: z.int().nonnegative().default(0),
  /** Collected by the shopper instead of sent. */
  pickup: z.boolean().default(false),
  /** 0 for a custom product. */
  productId: z.int().nonnegative().exactOptional(),
  /** The line this one is a part of, from 0. */
  partOf: z.int().nonnegative().exactOptional(),
  options: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  binPickingNumber: z.string().default(''),
});

const text = z.string().exactOptional();
const postal = {
  ...{ firstName: text, lastName: text, company: text, street1: text, street2: text, city: text, state: text },
  ...{ zip: text, country: text, countryIso2: text, phone: text, email: text },
};

const addressSchema = z.strictObject({
  ...postal,
  shippingMethod: text,
  shippingCost: z.number().exactOptional(),
});

/** What an order is made of; everything has a default, so that `{}` is an order to ship. */
export const orderInputSchema = z.strictObject({
  lines: z
    .array(lineSchema)
    .min(1)
    .prefault([{ quantity: 2 }, { quantity: 1 }]),
  /** How many different addresses, or the addresses; digital and pickup orders need none. */
  addresses: z.union([z.int().nonnegative(), z.array(addressSchema)]).exactOptional(),
  statusId: z.int().min(0).max(14).default(11),
  customerId: z.int().nonnegative().default(0),
  channelId: z.int().default(1),
  /** Milliseconds since the epoch; now by default. */
  createdAt: z.int().exactOptional(),
  billing: z.strictObject(postal).exactOptional(),
  currency: z.string().exactOptional(),
  taxRate: z.number().default(0),
  discount: z.number().default(0),
  paymentMethod: z.string().default('Credit Card'),
  customerMessage: z.string().default(''),
  staffNotes: z.string().default(''),
  source: z.string().default('www'),
  externalOrderId: z.string().nullable().default(null),
  isDeleted: z.boolean().default(false),
});

export type OrderInput = z.input<typeof orderInputSchema>;
export type OrderLineInput = z.input<typeof lineSchema>;
export type OrderAddressInput = z.input<typeof addressSchema>;
export type FullOrderInput = z.output<typeof orderInputSchema>;
export type FullOrderLineInput = z.output<typeof lineSchema>;
