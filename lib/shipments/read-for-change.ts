import type { Shipment } from '@/lib/bigcommerce/shipments';
import { AppError } from '@/lib/errors';
import { readOrder, type OrderReading } from '@/lib/shipments/read-back';
import { settleClear } from '@/lib/shipments/settle-clear';
import { isReadBack, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/** The order before something is done to its shipments: what could be settled is settled. */
export interface OrderToChange extends Omit<OrderReading, 'candidates'> {
  /** @throws AppError `conflict` while the shipment is being replaced, or may be one whose outcome is not known yet */
  mayChange(shipmentId: number): void;
}

/**
 * Reads the order before one of its shipments is changed or deleted, and settles by it what is clear. A shipment that may be one
 * whose answer was lost must stay as it is until that is known: it would not be recognised, and be made a second time. Under the
 * order's lease.
 */
export async function readForChange(context: Context, orderId: number): Promise<OrderToChange> {
  const { candidates, ...order } = await readOrder(context, orderId);
  const unsettled = await settleClear(context, { ...order, candidates });
  return {
    ...order,
    unsettled,
    mayChange(shipmentId) {
      if (unsettled.some((intent) => intent.state === 'replacing' && intent.replaces === shipmentId)) {
        throw beingReplaced(shipmentId);
      }
      const mayBe = (intent: Intent) => candidates.get(intent.id)?.some(({ id }) => id === shipmentId) === true;
      if (unsettled.some((intent) => isReadBack(intent) && mayBe(intent))) throw notKnownYet(shipmentId);
    },
  };
}

/** The shipment among these. */
export function findShipment({ shipments }: Pick<OrderReading, 'shipments'>, shipmentId: number): Shipment | undefined {
  return shipments.find(({ id }) => id === shipmentId);
}

function beingReplaced(shipmentId: number): AppError {
  return new AppError(
    'conflict',
    `Shipment ${shipmentId} is being deleted right now, because another one takes its place. Nothing was done. Wait until the new one is shown.`,
  );
}

function notKnownYet(shipmentId: number): AppError {
  return new AppError(
    'conflict',
    `Shipment ${shipmentId} may be one that is still being checked, so it was left as it is. That takes ten minutes at most; then try again.`,
  );
}
