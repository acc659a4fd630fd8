import { listShipments } from '@/lib/bigcommerce/shipments';
import { AppError } from '@/lib/errors';
import type { PackingSlip, PackingSlipSender } from '@/lib/packing-slips/packing-slip';
import { packingSlipOfShipment } from '@/lib/packing-slips/packing-slip-of-shipment';
import { readSlipOrder, readSlipOrders } from '@/lib/packing-slips/packing-slip-orders';
import type { PackingSlipQuery } from '@/lib/packing-slips/packing-slip-query';
import { packingSlipSender } from '@/lib/packing-slips/packing-slip-sender';
import { packingSlipsOfOrder } from '@/lib/packing-slips/packing-slips-of-order';
import { listUnsettledShipments } from '@/lib/shipments/list-unsettled-shipments';
import type { Context } from '@/lib/stores/context';

/** What is printed together; serialisable. */
export interface PackingSlips {
  sender: PackingSlipSender;
  /** In the order they were asked for. */
  slips: PackingSlip[];
  /** Why a slip is missing, or not to be trusted. */
  remarks: string[];
}

type Found = Pick<PackingSlips, 'slips' | 'remarks'>;

/** The slips that are asked for. Reads orders that lie close together in one call, and shipments only where they are asked for. */
export async function listPackingSlips(context: Context, query: PackingSlipQuery): Promise<PackingSlips> {
  const shippedOrders = [...new Set(query.shipments.map(({ orderId }) => orderId))];
  const [sender, uncertain, whole, ...shipped] = await Promise.all([
    packingSlipSender(context),
    uncertainOrders(context, query),
    slipsOfOrders(context, query.orderIds),
    ...shippedOrders.map((orderId) => slipsOfShipments(context, orderId, query.shipments)),
  ]);
  const found = [whole, ...shipped];
  return {
    sender,
    slips: found.flatMap(({ slips }) => slips),
    remarks: [...uncertain, ...found.flatMap(({ remarks }) => remarks)],
  };
}

async function slipsOfOrders(context: Context, orderIds: readonly number[]): Promise<Found> {
  const orders = await readSlipOrders(context, orderIds);
  const found = orderIds.map((id): Found => {
    const order = orders.find((candidate) => candidate.id === id);
    if (!order) return missing(`This store has no order ${id}.`);
    const slips = packingSlipsOfOrder(context, order);
    return slips.length > 0 ? { slips, remarks: [] } : missing(`Nothing of order ${id} is to be shipped.`);
  });
  return { slips: found.flatMap(({ slips }) => slips), remarks: found.flatMap(({ remarks }) => remarks) };
}

async function slipsOfShipments(
  context: Context,
  orderId: number,
  wanted: PackingSlipQuery['shipments'],
): Promise<Found> {
  try {
    const [order, shipments] = await Promise.all([
      readSlipOrder(context, orderId),
      listShipments(context.store, orderId),
    ]);
    const asked = wanted
      .filter((each) => each.orderId === orderId)
      .map(({ shipmentId: id }) => ({ id, shipment: shipments.find((shipment) => shipment.id === id) }));
    return {
      slips: asked.flatMap(({ shipment }) =>
        shipment ? [packingSlipOfShipment(context, { order, shipment, shipments })] : [],
      ),
      remarks: asked.flatMap(({ id, shipment }) =>
        shipment ? [] : [`Order ${orderId} has no shipment ${id}. It may have been deleted.`],
      ),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return missing(`This store has no order ${orderId}.`);
    throw error;
  }
}

/** Orders of which something may be in a parcel already; without asking BigCommerce. */
async function uncertainOrders(context: Context, { orderIds }: PackingSlipQuery): Promise<string[]> {
  const unsettled = await listUnsettledShipments(context, { orderIds });
  const uncertain = orderIds.filter((id) => unsettled.some(({ orderId }) => orderId === id));
  return uncertain.map((id) => {
    return `It is not certain yet whether a shipment of order ${id} was made. Look at the order before you pack it.`;
  });
}

function missing(remark: string): Found {
  return { slips: [], remarks: [remark] };
}
