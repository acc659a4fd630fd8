/** The statuses of BigCommerce that the app treats specially. BigCommerce docs: order status; ids are the same in every store. */
export const orderStatus = {
  incomplete: 0,
  shipped: 2,
  partiallyShipped: 3,
  refunded: 4,
  cancelled: 5,
  declined: 6,
  awaitingPayment: 7,
  awaitingPickup: 8,
  awaitingShipment: 9,
  completed: 10,
  awaitingFulfillment: 11,
  manualVerification: 12,
  disputed: 13,
} as const;

export type OrderTabId = 'to-ship' | 'shipped' | 'all';

export interface OrderTab {
  id: OrderTabId;
  label: string;
  /** The statuses it lists; undefined for every one but Incomplete. */
  statusIds?: readonly number[];
}

const { awaitingFulfillment, awaitingShipment, partiallyShipped, shipped, completed } = orderStatus;

export const orderTabs: readonly OrderTab[] = [
  { id: 'to-ship', label: 'To ship', statusIds: [awaitingFulfillment, awaitingShipment, partiallyShipped] },
  { id: 'shipped', label: 'Shipped', statusIds: [shipped, completed] },
  { id: 'all', label: 'All' },
];

/** The tab of that id. @throws Error for an id that is none */
export function orderTab(id: OrderTabId): OrderTab {
  const tab = orderTabs.find((candidate) => candidate.id === id);
  if (!tab) throw new Error(`There is no tab ${id}`);
  return tab;
}

/**
 * Why an order of this status is not usually shipped, for a warning above the form; undefined when it is. BigCommerce does not
 * say whether it refuses such shipments, so the app warns and leaves the decision to the merchant.
 */
export function statusWarning(statusId: number): string | undefined {
  return WARNINGS[statusId];
}

const WARNINGS: Record<number, string> = {
  [orderStatus.incomplete]: 'The shopper left before paying. Ship it only if you know that it was ordered.',
  1: 'This order is not finished. Ship it only if you know that it was ordered and paid.',
  [orderStatus.awaitingPayment]: 'This order is not paid yet.',
  [orderStatus.awaitingPickup]: 'The customer is going to pick this order up.',
  [orderStatus.refunded]: 'This order was refunded.',
  [orderStatus.cancelled]: 'This order was cancelled.',
  [orderStatus.declined]: 'This order was declined.',
  [orderStatus.manualVerification]: 'This order is on hold until somebody verifies it.',
  [orderStatus.disputed]: 'The payment of this order is disputed.',
};
