import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ShipmentInput, ShipmentItem } from '@/lib/bigcommerce/shipments';
import type { Prisma, ShipmentIntent as Row } from '@/lib/generated/prisma/client';

/** What the order looked like just before the first request, and what reading it back has shown since. */
export interface BeforeRequest {
  /** When the first request began, ISO 8601; later ones are later. */
  startedAt: string;
  /** The order's status, to go back to when the shipment is deleted. */
  statusId: number;
  shipmentIds: number[];
  /** Quantity shipped by order product id. */
  shipped: Record<string, number>;
  /** A reading showed a quantity that moved without a shipment that explains it. */
  movedUnexplained: boolean;
  /** How often it was sent again after reading back found nothing. */
  resends: number;
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
  shipped: z.record(z.string(), z.int()),
  movedUnexplained: z.boolean(),
  resends: z.int(),
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
export const UNSETTLED = ['sending', 'unknown', 'asks_person'] as const;
/** The states that reading back works on. */
export const READ_BACK = ['sending', 'unknown'] as const;
