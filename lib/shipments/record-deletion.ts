import { recordActivity } from '@/lib/activity/record-activity';
import type { Shipment, ShipmentItem } from '@/lib/bigcommerce/shipments';
import type { Prisma } from '@/lib/generated/prisma/client';
import { describeShipment, orderSubject } from '@/lib/shipments/describe-shipment';
import type { Context } from '@/lib/stores/context';

/** A shipment that is gone, with as much as is known of it. */
export type DeletedOne = { id: number; orderId: number; items: ShipmentItem[] } & Partial<Shipment>;

/** Writes down that a shipment is deleted, and notes it at the intent that it was made for. */
export async function recordDeletion(
  context: Context,
  { shipment, after }: { shipment: DeletedOne; after?: Record<string, unknown> },
  tx: Prisma.TransactionClient,
): Promise<void> {
  const { id, orderId } = shipment;
  await tx.shipmentIntent.updateMany({
    where: { storeHash: context.store.hash, orderId, shipmentId: id, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  const before = { Shipment: id, ...describeShipment(shipment) };
  await recordActivity(
    context,
    { kind: 'shipment.deleted', subject: orderSubject(orderId), before, ...(after && { after }) },
    tx,
  );
}
