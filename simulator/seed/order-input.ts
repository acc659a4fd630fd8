import { z } from 'zod';

const lineSchema = z.strictObject({
  name: z.string().exactOptional(),
  sku: z.string().exactOptional(),
  type: z.enum(['physical', 'digital', 'giftcertificate']).exactOptional(),
  quantity: z.int().positive().exactOptional(),
  /** Units already in a shipment. */
  shipped: z.int().nonnegative().exactOptional(),
  refunded: z.int().nonnegative().exactOptional(),
  price: z.number().nonnegative().exactOptional(),
  weight: z.number().nonnegative().exactOptional(),
  /** Which of the order's addresses it goes to, from 0. */
  addressIndex: z.int().nonnegative().exactOptional(),
  /** Collected by the shopper instead of sent. */
  pickup: z.boolean().exactOptional(),
  /** 0 for a custom product. */
  productId: z.int().nonnegative().exactOptional(),
  /** The line this one is a part of, from 0. */
  partOf: z.int().nonnegative().exactOptional(),
  options: z.array(z.object({ name: z.string(), value: z.string() })).exactOptional(),
  binPickingNumber: z.string().exactOptional(),
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
  lines: z.array(lineSchema).min(1).exactOptional(),
  /** How many different addresses, or the addresses; digital and pickup orders need none. */
  addresses: z.union([z.int().nonnegative(), z.array(addressSchema)]).exactOptional(),
  statusId: z.int().min(0).max(14).exactOptional(),
  customerId: z.int().nonnegative().exactOptional(),
  channelId: z.int().exactOptional(),
  /** Milliseconds since the epoch; now by default. */
  createdAt: z.int().exactOptional(),
  billing: z.strictObject(postal).exactOptional(),
  currency: z.string().exactOptional(),
  taxRate: z.number().exactOptional(),
  discount: z.number().exactOptional(),
  paymentMethod: z.string().exactOptional(),
  customerMessage: z.string().exactOptional(),
  staffNotes: z.string().exactOptional(),
  source: z.string().exactOptional(),
  externalOrderId: z.string().nullable().exactOptional(),
  isDeleted: z.boolean().exactOptional(),
});

export type OrderInput = z.infer<typeof orderInputSchema>;
export type OrderLineInput = z.infer<typeof lineSchema>;
export type OrderAddressInput = z.infer<typeof addressSchema>;

const lineDefaults = {
  type: 'physical',
  quantity: 1,
  shipped: 0,
  refunded: 0,
  addressIndex: 0,
  pickup: false,
  options: [],
  binPickingNumber: '',
} as const satisfies OrderLineInput;

const orderDefaults = {
  statusId: 11,
  customerId: 0,
  channelId: 1,
  taxRate: 0,
  discount: 0,
  paymentMethod: 'Credit Card',
  customerMessage: '',
  staffNotes: '',
  source: 'www',
  externalOrderId: null,
  isDeleted: false,
} as const satisfies OrderInput;

type Defaulted<Input, Key extends keyof Input> = Input & Required<Pick<Input, Key>>;

export type FullOrderLine = Defaulted<OrderLineInput, keyof typeof lineDefaults>;
export type FullOrder = Defaulted<Omit<OrderInput, 'lines'>, keyof typeof orderDefaults> & { lines: FullOrderLine[] };

/** The input with every default filled in; without lines it has two physical ones. */
export function fillOrderInput(input: OrderInput): FullOrder {
  const lines: OrderLineInput[] = input.lines ?? [{ quantity: 2 }, { quantity: 1 }];
  return { ...orderDefaults, ...input, lines: lines.map((line) => ({ ...lineDefaults, ...line })) };
}
