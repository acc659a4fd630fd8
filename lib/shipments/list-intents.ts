import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { formatDateTime } from '@/lib/format/format-date';
import { localeOf } from '@/lib/stores/locale-of';
import { itemName } from '@/lib/orders/shipment-view';
import { fits } from '@/lib/shipments/match-shipments';
import { toIntent, UNSETTLED, type Intent } from '@/lib/shipments/shipment-intent';
import { adoptedShipmentIds } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** A shipment of this app that is not settled, or was not made, as the order's page shows it. */
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

interface OrderNow {
  orderId: number;
  /** Left out while the order cannot be read. */
  products?: readonly OrderProduct[];
  shipments?: readonly Shipment[];
}

/** What was not made stays on the page for this long. */
const FAILED_SHOWN_MS = 24 * 60 * 60_000;

/** The order's shipments that are not settled, oldest first, and those of the last day that were not made. */
export async function listIntents(context: Context, order: OrderNow): Promise<IntentView[]> {
  const key = { storeHash: context.store.hash, orderId: order.orderId };
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: {
      ...key,
      OR: [
        { state: { in: [...UNSETTLED] } },
        { state: 'failed', settledAt: { gt: new Date(Date.now() - FAILED_SHOWN_MS) } },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const adopted = rows.some(({ state }) => state === 'asks_person') ? await adoptedShipmentIds(key) : new Set<number>();
  return rows.map(toIntent).map((intent) => toView(intent, { context, order, adopted }));
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
