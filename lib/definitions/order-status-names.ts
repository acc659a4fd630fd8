/** BigCommerce's own names of the order statuses, in its own order (BigCommerce docs: order status). Merchants may only rename them. */
const NAMES = [
  [0, 'Incomplete'],
  [1, 'Pending'],
  [7, 'Awaiting Payment'],
  [11, 'Awaiting Fulfillment'],
  [9, 'Awaiting Shipment'],
  [8, 'Awaiting Pickup'],
  [3, 'Partially Shipped'],
  [10, 'Completed'],
  [2, 'Shipped'],
  [5, 'Cancelled'],
  [6, 'Declined'],
  [4, 'Refunded'],
  [13, 'Disputed'],
  [12, 'Manual Verification Required'],
  [14, 'Partially Refunded'],
] as const;

/** The ids of all order statuses, as BigCommerce orders them. */
export const orderStatusIds: readonly number[] = NAMES.map(([id]) => id);

/** What BigCommerce itself calls a status, whatever the merchant does; '' for an id that is none. */
export function orderStatusName(statusId: number): string {
  return NAMES.find(([id]) => id === statusId)?.[1] ?? '';
}
