import type { OrderTabId } from '@/lib/definitions/order-tabs';

/** Why a tab's number is larger than its list: orders that BigCommerce counts and that are not listed. */
export function leftOutMessage({ tab, leftOut, count }: { tab: OrderTabId; leftOut: number; count: number }): string {
  const counted = `BigCommerce counts ${count} ${count === 1 ? 'order' : 'orders'} here, by status alone.`;
  if (tab !== 'to-ship') {
    return `${counted} ${leftOut} ${leftOut === 1 ? 'is' : 'are'} left out of this page: archived or incomplete.`;
  }
  return leftOut === 1
    ? `${counted} 1 is left out of this page, because it is archived or has nothing left to ship.`
    : `${counted} ${leftOut} are left out of this page, because they are archived or have nothing left to ship.`;
}
