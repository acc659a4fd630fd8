import { formatDate } from '@/lib/format/format-date';
import { lineLeft } from '@/lib/orders/line-left';
import type { PackingSlip } from '@/lib/packing-slips/packing-slip';
import { packingSlipBarcode } from '@/lib/packing-slips/packing-slip-barcode';
import { packingSlipItems } from '@/lib/packing-slips/packing-slip-items';
import type { SlipOrder } from '@/lib/packing-slips/packing-slip-order';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';

/**
 * A slip for each address of an order: with what is left to ship or, when nothing is left anywhere, with all that was shipped.
 * None for an order of which nothing is shipped at all.
 */
export function packingSlipsOfOrder(context: Context, order: SlipOrder): PackingSlip[] {
  const left = slips(context, order, { about: 'Items to ship', quantityOf: (line) => lineLeft(line).suggested });
  if (left.length > 0) return left;
  return slips(context, order, { about: 'All items, shipped', quantityOf: ({ quantityShipped }) => quantityShipped });
}

/** What every slip of an order says. */
export function slipHead(context: Context, { id, dateCreated, customerMessage }: SlipOrder) {
  return {
    orderId: id,
    orderDate: formatDate(dateCreated, localeOf(context)),
    barcode: packingSlipBarcode(id),
    customerMessage,
  };
}

interface Packed {
  about: string;
  quantityOf: Parameters<typeof packingSlipItems>[1];
}

function slips(context: Context, order: SlipOrder, { about, quantityOf }: Packed): PackingSlip[] {
  const head = slipHead(context, order);
  return order.destinations
    .map(({ id, to, shippingMethod, lines }) => ({
      ...head,
      key: `${order.id} to ${id}`,
      about,
      shipmentDate: '',
      to,
      shippingMethod,
      carrier: '',
      trackingNumber: '',
      trackingLink: '',
      items: packingSlipItems(lines, quantityOf),
      comments: '',
    }))
    .filter(({ items }) => items.length > 0);
}
