import type { Shipment } from '@/lib/bigcommerce/shipments';
import { lineLeft } from '@/lib/orders/line-left';
import { addressParts } from '@/lib/orders/order-words';
import type { PackingSlip, PackingSlipItem } from '@/lib/packing-slips/packing-slip';
import { packingSlipItems } from '@/lib/packing-slips/packing-slip-items';
import type { SlipOrder } from '@/lib/packing-slips/packing-slip-order';
import { slipHead } from '@/lib/packing-slips/packing-slips-of-order';
import { toShipmentView } from '@/lib/orders/shipment-view';
import type { Context } from '@/lib/stores/context';

interface Shipped {
  order: SlipOrder;
  shipment: Shipment;
  /** All of the order's. */
  shipments: readonly Shipment[];
}

/** The slip of one shipment: what is in it, whose parcel it is and which of those to the same address. */
export function packingSlipOfShipment(context: Context, { order, shipment, shipments }: Shipped): PackingSlip {
  const lines = order.destinations.flatMap((destination) => destination.lines);
  const view = toShipmentView(shipment, {
    context,
    products: lines,
  });
  return {
    ...slipHead(context, order),
    key: `${order.id}-${shipment.id}`,
    about: whichParcel({ order, shipment, shipments }),
    shipmentDate: view.date,
    to: addressParts(shipment.shippingAddress),
    shippingMethod: view.shippingMethod,
    carrier: view.carrier,
    trackingNumber: view.trackingNumber,
    trackingLink: view.linkIsCustom ? view.trackingLink : '',
    items: itemsOf(shipment, lines),
    comments: view.comments,
  };
}

function itemsOf({ items }: Shipment, lines: SlipOrder['destinations'][number]['lines']): PackingSlipItem[] {
  const shipped = (lineId: number) =>
    items.reduce((sum, item) => sum + (item.orderProductId === lineId ? item.quantity : 0), 0);
  const gone = items.filter(({ orderProductId }) => !lines.some(({ id }) => id === orderProductId));
  return [
    ...packingSlipItems(lines, ({ id }) => shipped(id)),
    // A line that the order has no more is still in the parcel.
    ...gone.map(({ orderProductId, quantity }) => {
      return { id: orderProductId, name: `Item ${orderProductId}`, details: [], sku: '', bin: '', quantity };
    }),
  ];
}

function whichParcel({ order, shipment, shipments }: Shipped): string {
  const toSame = shipments.filter(({ orderAddressId }) => orderAddressId === shipment.orderAddressId);
  const number = toSame.toSorted((a, b) => a.id - b.id).findIndex(({ id }) => id === shipment.id) + 1;
  const lines = order.destinations.flatMap((destination) => destination.lines);
  const isMoreToCome = lines.some((line) => {
    return line.orderAddressId === shipment.orderAddressId && lineLeft(line).suggested > 0;
  });
  return isMoreToCome ? `Parcel ${number}, more to follow` : `Parcel ${number} of ${toSame.length}`;
}
