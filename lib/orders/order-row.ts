import type { Order } from '@/lib/bigcommerce/orders';
import { excerpt } from '@/lib/format/excerpt';
import { formatDate } from '@/lib/format/format-date';
import { formatMoney } from '@/lib/format/format-money';
import { destination, type DestinationWords } from '@/lib/orders/destination';
import { itemsLeft, type ItemsLeft } from '@/lib/orders/left-in-order';
import { customerName } from '@/lib/orders/order-words';
import { localeOf } from '@/lib/stores/locale-of';
import type { Context } from '@/lib/stores/context';

/** An order as the list shows it; serialisable, written as its reader and store write. */
export interface OrderRow {
  id: number;
  date: string;
  customer: string;
  /** How they begin; '' where there are none. */
  customerMessage: string;
  staffNotes: string;
  items: ItemsLeft;
  destination: DestinationWords;
  total: string;
  statusId: number;
  /** As the merchant renamed it. */
  status: string;
}

const NOTE_LENGTH = 80;

export function toOrderRow(order: Order, context: Context): OrderRow {
  const { locale, timeZone } = localeOf(context);
  return {
    id: order.id,
    date: order.dateCreated === null ? '' : formatDate(order.dateCreated, { locale, timeZone }),
    customer: customerName(order.billingAddress),
    customerMessage: excerpt(order.customerMessage, NOTE_LENGTH),
    staffNotes: excerpt(order.staffNotes, NOTE_LENGTH),
    items: itemsLeft(order),
    destination: destination(order),
    total: formatMoney(order.totalIncTax, order.currencyCode, locale),
    statusId: order.statusId,
    status: order.status,
  };
}
