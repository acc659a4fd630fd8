import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment, ShipmentInput, ShipmentItem } from '@/lib/bigcommerce/shipments';
import type { Prisma, ShipmentIntent as Row } from '@/lib/generated/prisma/client';

/** What the order looked like just before the first request, and what reading it back has shown since. */
export interface BeforeRequest {
  /** When the first request began, ISO 8601; later ones are later. */
  startedAt: string;
  /** The order's status, to go back to when the shipment is deleted. */
  statusId: number;
  shipmentIds: number[];
  /** What those shipments held, by shipment id: one that is deleted meanwhile explains a quantity that fell. */
  items: Record<string, ShipmentItem[]>;
  /** Quantity shipped by order product id. */
  shipped: Record<string, number>;
  /** A reading showed a quantity that moved without a shipment that explains it. */
  movedUnexplained: boolean;
  /** How often it was sent again after reading back found nothing. */
  resends: number;
  /** The shipment that this one replaces is known to be deleted. */
  replacedGone: boolean;
}

/** A stored intent with its JSON columns parsed. */
export type Intent = Omit<Row, 'payload' | 'items' | 'before'> & {
  payload: ShipmentInput;
  items: ShipmentItem[];
  before: BeforeRequest;
};

const itemsSchema = z.array(z.object({ orderProductId: z.int(), quantity: z.int() }));

const payloadSchema: z.ZodType<ShipmentInput> = z.object({
  orderAddressId: z.int(),
  items: itemsSchema,
  shippingProvider: z.string().exactOptional(),
  trackingCarrier: z.string().exactOptional(),
  trackingNumber: z.string().exactOptional(),
  trackingLink: z.string().exactOptional(),
  shippingMethod: z.string().exactOptional(),
  merchantShippingCost: z.string().exactOptional(),
  comments: z.string().exactOptional(),
});

const beforeSchema: z.ZodType<BeforeRequest> = z.object({
  startedAt: z.iso.datetime(),
  statusId: z.int(),
  shipmentIds: z.array(z.int()),
  // Intents of earlier versions do not have it.
  items: z.record(z.string(), itemsSchema).default({}),
  shipped: z.record(z.string(), z.int()),
  movedUnexplained: z.boolean(),
  resends: z.int(),
  replacedGone: z.boolean().default(false),
});

/** Reads a row. @throws ZodError when its JSON is not ours */
export function toIntent(row: Row): Intent {
  return {
    ...row,
    payload: payloadSchema.parse(row.payload),
    items: itemsSchema.parse(row.items),
    before: beforeSchema.parse(row.before),
  };
}

/** The order just before a first request. */
export function pictureBefore(
  { products, shipments }: { products: readonly OrderProduct[]; shipments: readonly Shipment[] },
  { startedAt, statusId }: { startedAt: Date; statusId: number },
): BeforeRequest {
  return {
    startedAt: startedAt.toISOString(),
    statusId,
    shipmentIds: shipments.map(({ id }) => id),
    items: Object.fromEntries(shipments.map(({ id, items }) => [String(id), items])),
    shipped: Object.fromEntries(products.map(({ id, quantityShipped }) => [String(id), quantityShipped])),
    movedUnexplained: false,
    resends: 0,
    replacedGone: false,
  };
}

/** A value of a JSON column. Ours hold only what JSON can say. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** Recognises a second submission of the same form with other content. */
export function payloadHash(payload: ShipmentInput): string {
  const items = payload.items.toSorted((a, b) => a.orderProductId - b.orderProductId);
  const sorted = Object.entries({ ...payload, items }).toSorted(([a], [b]) => a.localeCompare(b));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** The states in which it is not known what became of it: they reserve their quantities. */
export const UNSETTLED = ['replacing', 'sending', 'unknown', 'asks_person'] as const;
/** The states that the job works on. */
export const IN_WORK = ['replacing', 'sending', 'unknown'] as const;

/** Whether the shipment was asked for and may be there: reading the order back looks for it. */
export function isReadBack({ state }: Pick<Row, 'state'>): boolean {
  return state === 'sending' || state === 'unknown';
}

/** Whether the job still works on it. */
export function isInWork({ state }: Pick<Row, 'state'>): boolean {
  return IN_WORK.some((inWork) => inWork === state);
}
