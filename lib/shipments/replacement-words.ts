import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import { AppError, rewordError } from '@/lib/errors';
import { lineLeft } from '@/lib/orders/line-left';
import type { OrderReading } from '@/lib/shipments/read-back';
import type { Intent } from '@/lib/shipments/shipment-intent';
import { reservedQuantities, sumByLine } from '@/lib/shipments/unsettled-intents';

type OrderNow = Pick<OrderReading, 'products' | 'shipments' | 'unsettled'>;

/** A failure that left the old shipment as it was. */
export function beforeDeletion({ replaces }: Pick<Intent, 'replaces'>, error: AppError): AppError {
  return rewordError(error, `Nothing was changed: shipment ${String(replaces)} is still there. ${error.message}`);
}

/** A failure after the old shipment was deleted: the worst case, to be told as such. */
export function afterDeletion({ replaces }: Pick<Intent, 'replaces'>, error: AppError): AppError {
  return rewordError(
    error,
    `Shipment ${String(replaces)} was deleted, but the new one was not made, so its items are not shipped now. Look at what is left, then ship them again. ${error.message}`,
  );
}

/**
 * Why the order has no room for the new shipment; undefined when it has. What the old one holds, or held, is room, whether or not
 * BigCommerce counts it as shipped: that a deletion lowers the count is not documented, let alone at once.
 */
export function roomProblem(intent: Intent, order: OrderNow): AppError | undefined {
  const { items, orderAddressId } = intent;
  const problems = items.flatMap(({ orderProductId: line, quantity }) => {
    const product = order.products.find((candidate) => candidate.id === line);
    if (product?.orderAddressId !== orderAddressId) return ['An item is not part of the order any more.'];
    const { left, more } = roomOf(intent, product, order);
    const room = left + more;
    return quantity > room ? [`Only ${room} of ${product.name} ${room === 1 ? 'is' : 'are'} left to ship.`] : [];
  });
  return problems.length > 0 ? new AppError('conflict', problems.join(' ')) : undefined;
}

/** Whether the new shipment needs what BigCommerce still counts as shipped although the old one, which held it, is gone. */
export function needsWhatIsCounted(intent: Intent, order: OrderNow): boolean {
  return intent.items.some(({ orderProductId: line, quantity }) => {
    const product = order.products.find(({ id }) => id === line);
    return product !== undefined && quantity > roomOf(intent, product, order).left;
  });
}

/** `left` by BigCommerce's count, and how much `more` by the shipments that are there, at most what the old one held. */
function roomOf({ id, replaces, before }: Intent, product: OrderProduct, { shipments, unsettled }: OrderNow) {
  const others = reservedQuantities(
    unsettled.filter((other) => other.id !== id),
    shipments,
  );
  const reserved = others.get(product.id) ?? 0;
  const unitsIn = (lines: Intent['items']) => sumByLine(lines).get(product.id) ?? 0;
  const there = shipments.filter((shipment) => shipment.id !== replaces).flatMap((shipment) => shipment.items);
  const { left } = lineLeft(product, reserved);
  const unshipped = product.quantity - unitsIn(there) - reserved;
  const more = Math.min(unitsIn(before.items[String(replaces)] ?? []), Math.max(0, unshipped - left));
  return { left, more };
}
