import { z } from 'zod';

const amount = z.coerce.number().nonnegative();

/** Where the shopper is. `state` is the abbreviation or the name. */
export const addressSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  state: z.string().default(''),
  zip: z.string().default(''),
});

/**
 * What is to be shipped, in the store's currency and unit of weight. Products with a shipping price of their own are
 * told by how many of the items they are and what they cost together.
 */
export const cartSchema = z.strictObject({
  order_total: amount.default(0),
  weight: amount.default(0),
  items: z.coerce.number().int().nonnegative().default(1),
  fixed_shipping_items: z.coerce.number().int().nonnegative().default(0),
  fixed_shipping_cost: amount.default(0),
});

/** One visit to the checkout; the channel is the store's first unless named. */
export const visitSchema = z.strictObject({
  address: addressSchema,
  cart: cartSchema.prefault({}),
  channel_id: z.int().exactOptional(),
});

export type Address = z.infer<typeof addressSchema>;
export type Cart = z.infer<typeof cartSchema>;
export type Visit = z.infer<typeof visitSchema>;
