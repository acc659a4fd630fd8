import type { SeededOrder } from './seeded-order';

/** One order of every status, within the last days; what is sent has a shipment. */
export function statusOrders(): SeededOrder[] {
  return Array.from({ length: 15 }, (_, statusId): SeededOrder => {
    const isSent = statusId === 2 || statusId === 10;
    const shipped = isSent || statusId === 3 ? 1 : 0;
    return {
      hoursAgo: 30 + statusId * 1.7,
      input: {
        statusId,
        customerId: 30 + statusId,
        lines: [
          { quantity: 1, shipped, refunded: statusId === 4 ? 1 : 0 },
          { quantity: 2, shipped: isSent ? 2 : 0, refunded: statusId === 4 ? 2 : statusId === 14 ? 1 : 0 },
        ],
      },
    };
  });
}
