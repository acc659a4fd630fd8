import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { lineLeft } from '@/lib/orders/line-left';

interface CurrentOrder {
  products: readonly OrderProduct[];
  shipments: readonly Pick<Shipment, 'id'>[];
  /** By order product id. */
  reserved: ReadonlyMap<number, number>;
  /** By order product id, what becomes free when the shipment that is replaced is deleted. */
  freed?: ReadonlyMap<number, number>;
}

/**
 * What a form was drawn from, to compare with when it comes back: the shipments there were, and what was left of each line
 * that can be shipped.
 */
export function orderPicture({ products, shipments, reserved }: CurrentOrder): {
  shipmentIds: number[];
  left: Record<string, number>;
} {
  const lines = products.map((product) => ({ id: product.id, ...lineLeft(product, reserved.get(product.id)) }));
  return {
    shipmentIds: shipments.map(({ id }) => id).toSorted((a, b) => a - b),
    left: Object.fromEntries(lines.filter(({ shippable }) => shippable).map(({ id, left }) => [String(id), left])),
  };
}

/**
 * Refuses a shipment that the order does not allow, before BigCommerce is asked.
 *
 * @throws AppError `conflict` when the order changed since the form was drawn, `invalid_input` for a line or quantity
 */
export function checkAgainstOrder(form: ShipmentForm, order: CurrentOrder): void {
  if (!samePicture(form.drawnFrom, orderPicture(order))) throw stale();
  const fields: Record<string, string> = {};
  form.items.forEach(({ orderProductId, quantity }, index) => {
    if (quantity === 0) return;
    const problem = lineProblem(order, { orderProductId, quantity, orderAddressId: form.orderAddressId });
    if (problem) fields[`items.${index}.quantity`] = problem;
  });
  if (Object.keys(fields).length > 0) {
    throw new AppError('invalid_input', 'Nothing was shipped. Correct the quantities that are marked.', { fields });
  }
}

interface WantedLine {
  orderProductId: number;
  quantity: number;
  orderAddressId: number;
}

function lineProblem({ products, reserved, freed }: CurrentOrder, wanted: WantedLine): string | undefined {
  const product = products.find(({ id }) => id === wanted.orderProductId);
  if (!product) return 'This item is not part of the order any more.';
  const { shippable, left: unshipped } = lineLeft(product, reserved.get(product.id));
  const left = unshipped + (freed?.get(product.id) ?? 0);
  if (!shippable) return `${product.name} is not shipped.`;
  if (product.orderAddressId !== wanted.orderAddressId) return `${product.name} goes to another address of the order.`;
  return wanted.quantity > left
    ? `Only ${left} of ${product.name} ${left === 1 ? 'is' : 'are'} left to ship.`
    : undefined;
}

function samePicture(drawn: ShipmentForm['drawnFrom'], now: ReturnType<typeof orderPicture>): boolean {
  const sameShipments = drawn.shipmentIds.toSorted((a, b) => a - b).join() === now.shipmentIds.join();
  const lines = Object.keys(now.left);
  const sameLines = lines.length === Object.keys(drawn.left).length;
  return sameShipments && sameLines && lines.every((line) => drawn.left[line] === now.left[line]);
}

function stale(): AppError {
  return new AppError(
    'conflict',
    'This order changed since the page was drawn, so nothing was shipped. Below is what is left now; what you typed is kept. Check the quantities and create the shipment again.',
  );
}
