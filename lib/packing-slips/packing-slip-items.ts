import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { PackingSlipItem } from '@/lib/packing-slips/packing-slip';

/** What is packed of each line, by order product id; lines of which nothing is are left out. */
export function packingSlipItems(
  lines: readonly OrderProduct[],
  quantityOf: (line: OrderProduct) => number,
): PackingSlipItem[] {
  return lines
    .map((line) => ({
      id: line.id,
      name: line.name,
      details: details(line, lines),
      sku: line.sku,
      bin: line.binPickingNumber,
      quantity: quantityOf(line),
    }))
    .filter(({ quantity }) => quantity > 0);
}

function details({ options, parentOrderProductId }: OrderProduct, lines: readonly OrderProduct[]): string[] {
  const bundle = lines.find(({ id }) => id === parentOrderProductId);
  return [...options.map(({ name, value }) => `${name}: ${value}`), ...(bundle ? [`Part of ${bundle.name}`] : [])];
}
