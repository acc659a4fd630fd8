/** An order status. Ids are fixed; merchants may only rename them. BigCommerce docs: order statuses. */
export interface OrderStatus {
  id: number;
  name: string;
  description: string;
  sortOrder: number;
}

const rows: [id: number, sortOrder: number, name: string, description: string][] = [
  [0, 0, 'Incomplete', 'The shopper reached the payment page but did not pay.'],
  [1, 1, 'Pending', 'The shopper started checkout and has not finished it.'],
  [2, 8, 'Shipped', 'Everything was sent; receipt is not confirmed.'],
  [3, 6, 'Partially Shipped', 'Some items were sent.'],
  [4, 11, 'Refunded', 'The seller refunded the order.'],
  [5, 9, 'Cancelled', 'The seller cancelled the order.'],
  [6, 10, 'Declined', 'The seller declined the order.'],
  [7, 2, 'Awaiting Payment', 'Checkout is finished; payment is not confirmed.'],
  [8, 5, 'Awaiting Pickup', 'The order is packed and waits for the shopper to collect it.'],
  [9, 4, 'Awaiting Shipment', 'The order is packed and waits for the carrier.'],
  [10, 7, 'Completed', 'The order is sent or collected and paid; files can be downloaded.'],
  [11, 3, 'Awaiting Fulfillment', 'Checkout is finished and payment is confirmed.'],
  [12, 13, 'Manual Verification Required', 'The order is on hold until something is confirmed by hand.'],
  [13, 12, 'Disputed', 'The shopper disputes the payment.'],
  [14, 14, 'Partially Refunded', 'The seller refunded part of the order.'],
];

export const orderStatuses: OrderStatus[] = rows.map(([id, sortOrder, name, description]) => {
  return { id, name, description, sortOrder };
});

export const statusIds = {
  incomplete: 0,
  shipped: 2,
  partiallyShipped: 3,
  refunded: 4,
  cancelled: 5,
  declined: 6,
  completed: 10,
};

export function statusName(id: number): string {
  return orderStatuses.find((status) => status.id === id)?.name ?? '';
}
