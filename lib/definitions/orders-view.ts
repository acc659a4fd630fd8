import { orderStatusIds } from '@/lib/definitions/order-status-names';
import { orderStatus, orderTab, orderTabs, type OrderTabId } from '@/lib/definitions/order-tabs';
import { isDay } from '@/lib/format/store-day';

export type OrderSort = 'newest' | 'oldest';

/** What narrows the list of orders down. */
export interface OrderFilters {
  /** One of the tab's. */
  statusId?: number | undefined;
  /** First and last day, both included, as the store counts days: `2026-03-08`. */
  from?: string | undefined;
  to?: string | undefined;
  channelId?: number | undefined;
}

/** Which orders the list shows. All of it is in the page's address, so that a link and the back button lead to the same. */
export interface OrdersView extends OrderFilters {
  tab: OrderTabId;
  sort: OrderSort;
  /** Only orders with a smaller id, the largest of them. */
  before?: number | undefined;
  /** Only orders with a larger id, the smallest of them. */
  after?: number | undefined;
  /** Opened in the panel on BigCommerce's order list. */
  isPanel: boolean;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what it does not say, or says wrongly, is as when the page is opened by its name. */
export function parseOrdersView(params: Params): OrdersView {
  const tab = orderTabs.find(({ id }) => id === params['tab'])?.id ?? 'to-ship';
  const statusId = number(params['status']);
  const after = number(params['after']);
  return {
    tab,
    statusId: statusId !== undefined && tabStatusIds(tab).includes(statusId) ? statusId : undefined,
    from: day(params['from']),
    to: day(params['to']),
    channelId: number(params['storefront']),
    sort: params['sort'] === 'oldest' ? 'oldest' : 'newest',
    before: after === undefined ? number(params['before']) : undefined,
    after,
    isPanel: params['view'] === 'panel',
  };
}

/** The query of a view's address: `?tab=shipped&from=2026-03-01`. */
export function ordersSearch(view: OrdersView): string {
  const said = {
    tab: view.tab,
    status: view.statusId,
    from: view.from,
    to: view.to,
    storefront: view.channelId,
    sort: view.sort === 'newest' ? undefined : view.sort,
    before: view.before,
    after: view.after,
    view: view.isPanel ? 'panel' : undefined,
  };
  const entries = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `?${new URLSearchParams(entries).toString()}`;
}

/** The first page of a view with something changed. A status that the tab does not have is dropped. */
export function changeView(view: OrdersView, change: Partial<OrdersView>): OrdersView {
  const changed = { ...view, before: undefined, after: undefined, ...change };
  const { tab, statusId } = changed;
  return statusId === undefined || tabStatusIds(tab).includes(statusId) ? changed : { ...changed, statusId: undefined };
}

/** The statuses that a tab lists, in BigCommerce's order. */
export function tabStatusIds(tab: OrderTabId): readonly number[] {
  const { statusIds } = orderTab(tab);
  return orderStatusIds.filter((id) => (statusIds ? statusIds.includes(id) : id !== orderStatus.incomplete));
}

export function isFiltered({ statusId, from, to, channelId }: OrderFilters): boolean {
  return [statusId, from, to, channelId].some((value) => value !== undefined);
}

/** Whether no day can be in the range, because it ends before it begins. */
export function isImpossibleRange({ from, to }: OrderFilters): boolean {
  return from !== undefined && to !== undefined && from > to;
}

function number(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : undefined;
}

function day(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
