import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { formatDateTime } from '@/lib/format/format-date';
import { localeOf } from '@/lib/stores/locale-of';
import { itemName } from '@/lib/orders/shipment-view';
import { fits } from '@/lib/shipments/match-shipments';
import { firstReading } from '@/lib/shipments/reading-times';
import { toIntent, UNSETTLED, type Intent } from '@/lib/shipments/shipment-intent';
import { adoptedShipmentIds } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** A shipment of this app that is not settled, or turned out later not to be made, as the order's page shows it. */
export interface IntentView {
  id: string;
  formId: string;
  state: 'checking' | 'asks_person' | 'failed';
  /** The shipment that it takes the place of, and whether that one is known to be deleted. */
  replaces?: { shipmentId: number; gone: boolean };
  /** Why it failed or asks; '' while it is being checked. */
  message: string;
  at: string;
  by: string;
  /** *2 × Mug, 1 × Plate*, or *3 items* while the order cannot be read. */
  items: string;
  /** *FedEx 7946…*, the link, or ''. */
  tracking: string;
  /** Shipments that it may have become, for a person to say; those that look like it first. */
  candidates: { shipmentId: number; looksLikeIt: boolean }[];
}

/** What became of a form that asked for a shipment. */
export interface SettledForm {
  formId: string;
  /** null when it was not made. */
  shipmentId: number | null;
  /** Why it was not made; '' when it was. */
  message: string;
}

interface OrderNow {
  orderId: number;
  /** Left out while the order cannot be read. */
  products?: readonly OrderProduct[];
  shipments?: readonly Shipment[];
}

/** What is settled stays on the page for this long. */
const SETTLED_SHOWN_MS = 24 * 60 * 60_000;

/**
 * The order's shipments that are not settled, oldest first, and those of the last day that turned out not to be made after
 * their form was answered, until one of their lines is shipped after all.
 */
export async function listIntents(context: Context, order: OrderNow): Promise<IntentView[]> {
  const key = { storeHash: context.store.hash, orderId: order.orderId };
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: {
      ...key,
      OR: [
        { state: { in: [...UNSETTLED] } },
        { state: 'failed', replaces: { not: null }, settledAt: { gt: new Date(Date.now() - SETTLED_SHOWN_MS) } },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const adopted = rows.some(({ state }) => state === 'asks_person') ? await adoptedShipmentIds(key) : new Set<number>();
  return rows
    .map(toIntent)
    .filter((intent) => intent.state !== 'failed' || isNewsStill(intent, order))
    .map((intent) => toView(intent, { context, order, adopted }));
}

/** What became, within the last day, of the order's forms that asked for a shipment. */
export async function listSettledForms({ store }: Context, orderId: number): Promise<SettledForm[]> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: {
      ...{ storeHash: store.hash, orderId, state: { in: ['created', 'failed'] } },
      settledAt: { gt: new Date(Date.now() - SETTLED_SHOWN_MS) },
    },
    select: { formId: true, shipmentId: true, message: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ message, ...form }) => ({ ...form, message: message ?? '' }));
}

// Only a replacement is refused later than its form is answered: it waits for its deletion. What was read back and then failed
// is a person's answer, who knows it.
function isNewsStill({ createdAt, settledAt, readBacks, items }: Intent, { shipments }: OrderNow): boolean {
  if (readBacks > 0 || settledAt === null || settledAt < firstReading(createdAt)) return false;
  const lines = new Set(items.map(({ orderProductId }) => orderProductId));
  // BigCommerce tells whole seconds.
  const second = Math.floor(settledAt.getTime() / 1_000) * 1_000;
  const since = (shipments ?? []).filter(({ dateCreated }) => Date.parse(dateCreated ?? '') >= second);
  return !since.some((made) => made.items.some(({ orderProductId }) => lines.has(orderProductId)));
}

interface Shown {
  context: Context;
  order: OrderNow;
  adopted: ReadonlySet<number>;
}

function toView(intent: Intent, { context, order, adopted }: Shown): IntentView {
  const { payload } = intent;
  const number = [
    trackingCarrierName(payload.trackingCarrier ?? payload.shippingProvider ?? ''),
    payload.trackingNumber,
  ];
  const others = ({ id }: Shipment) => adopted.has(id) && id !== intent.shipmentId;
  const since = (order.shipments ?? []).filter((made) => !intent.before.shipmentIds.includes(made.id) && !others(made));
  return {
    id: intent.id,
    formId: intent.formId,
    state: intent.state === 'asks_person' || intent.state === 'failed' ? intent.state : 'checking',
    ...(intent.replaces !== null && { replaces: { shipmentId: intent.replaces, gone: intent.before.replacedGone } }),
    message: messageOf(intent),
    at: formatDateTime(intent.createdAt.toISOString(), localeOf(context)),
    by: intent.createdBy,
    items: itemsOf(intent, order.products),
    tracking: payload.trackingLink ?? number.filter(Boolean).join(' '),
    candidates:
      intent.state === 'asks_person'
        ? since
            .map((shipment) => ({ shipmentId: shipment.id, looksLikeIt: fits(intent, shipment) }))
            .toSorted((a, b) => Number(b.looksLikeIt) - Number(a.looksLikeIt))
        : [],
  };
}

// Whoever decides has to know that the old shipment is gone, whatever became of the new one.
function messageOf({ state, message, replaces, before }: Intent): string {
  const told = message ?? '';
  if (state !== 'asks_person' || replaces === null || !before.replacedGone) return told;
  return `${told} Shipment ${replaces}, whose place it takes, is deleted.`;
}

function itemsOf({ items }: Intent, products: OrderNow['products']): string {
  if (products) {
    return items
      .map(({ orderProductId, quantity }) => `${quantity} × ${itemName(products, orderProductId)}`)
      .join(', ');
  }
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return units === 1 ? '1 item' : `${units} items`;
}
