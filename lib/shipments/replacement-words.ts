import { AppError } from '@/lib/errors';
import { lineLeft } from '@/lib/orders/line-left';
import type { OrderReading } from '@/lib/shipments/read-back';
import type { Intent } from '@/lib/shipments/shipment-intent';
import { reservedQuantities, sumByLine } from '@/lib/shipments/unsettled-intents';

/** A failure that left the old shipment as it was. */
export function beforeDeletion({ replaces }: Pick<Intent, 'replaces'>, error: AppError): AppError {
  return reworded(error, `Nothing was changed: shipment ${String(replaces)} is still there. ${error.message}`);
}

/** A failure after the old shipment was deleted: the worst case, to be told as such. */
export function afterDeletion({ replaces }: Pick<Intent, 'replaces'>, error: AppError): AppError {
  return reworded(
    error,
    `Shipment ${String(replaces)} was deleted, but the new one was not made, so its items are not shipped now and can be shipped again. ${error.message}`,
  );
}

/** Why the order has no room for the new shipment, be it beside the old one's quantities; undefined when it has. */
export function roomProblem(
  intent: Intent,
  { products, shipments, unsettled }: Pick<OrderReading, 'products' | 'shipments' | 'unsettled'>,
): AppError | undefined {
  const { id, replaces, items, orderAddressId, before } = intent;
  const others = reservedQuantities(
    unsettled.filter((other) => other.id !== id),
    shipments,
  );
  const isThere = shipments.some((shipment) => shipment.id === replaces);
  const freed = sumByLine(isThere ? (before.items[String(replaces)] ?? []) : []);
  const problems = items.flatMap(({ orderProductId: line, quantity }) => {
    const product = products.find((candidate) => candidate.id === line);
    if (product?.orderAddressId !== orderAddressId) return ['An item is not part of the order any more.'];
    const room = lineLeft(product, others.get(line)).left + (freed.get(line) ?? 0);
    return quantity > room ? [`Only ${room} of ${product.name} ${room === 1 ? 'is' : 'are'} left to ship.`] : [];
  });
  return problems.length > 0 ? new AppError('conflict', problems.join(' ')) : undefined;
}

function reworded(error: AppError, message: string): AppError {
  const { code, fields, upstream, status, retryAfterMs, applied } = error;
  return new AppError(code, message, {
    fields,
    applied,
    cause: error,
    ...(upstream !== undefined && { upstream }),
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
