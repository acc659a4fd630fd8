import type { LeftOut, OrderPage } from '@/lib/orders/list-order-page';

interface Shown {
  page: Pick<OrderPage, 'orders' | 'older' | 'newer' | 'leftOut'>;
  /** The tab's number. */
  count: number;
}

/** Why a tab's number is not what its list holds; '' where the two agree, as far as a page can tell. */
export function leftOutMessage({ page, count }: Shown): string {
  const { archived, nothingToShip } = page.leftOut;
  const isWhole = page.older === undefined && page.newer === undefined;
  const differs = isWhole && page.orders.length + archived + nothingToShip !== count;
  if (archived + nothingToShip === 0 && !differs) return '';
  const counted = `BigCommerce counts ${count} ${count === 1 ? 'order' : 'orders'} in this tab, by status alone.`;
  const reasons = reasonsOf(page.leftOut);
  if (reasons) return `${counted} Left out of ${isWhole ? 'the list' : 'this page'}: ${reasons}.`;
  return `${counted} Orders may have changed while they were read.`;
}

function reasonsOf({ archived, nothingToShip }: LeftOut): string {
  return [
    ...(archived > 0 ? [`${archived} archived`] : []),
    ...(nothingToShip > 0 ? [`${nothingToShip} with nothing left to ship`] : []),
  ].join(' and ');
}
