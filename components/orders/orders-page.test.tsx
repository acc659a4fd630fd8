import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SWRConfig } from 'swr';
import { afterEach, expect, test, vi } from 'vitest';
import { OrdersPage } from '@/components/orders/orders-page';
import { Theme } from '@/components/shell/theme';
import { parseOrdersView } from '@/lib/definitions/orders-view';
import type { Loaded } from '@/lib/load-page';
import type { OrderPage } from '@/lib/orders/list-order-page';
import type { OrderRow } from '@/lib/orders/order-row';
import type { OrdersData } from '@/lib/orders/read-orders';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push, refresh: vi.fn() }) }));
afterEach(cleanup);

function rowOf(id: number, changes: Partial<OrderRow> = {}): OrderRow {
  return {
    id,
    date: 'Mar 8, 2026',
    customer: `Customer ${id}`,
    customerMessage: '',
    staffNotes: '',
    items: { total: 3, left: 2 },
    destination: { before: '', places: ['Austin', 'Texas', 'United States'], after: '' },
    total: '$10.00',
    statusId: 11,
    status: 'Awaiting Fulfillment',
    ...changes,
  };
}

function dataOf(orders: OrderRow[], page: Partial<OrderPage> = {}, labels: Record<number, string> = {}): OrdersData {
  return {
    page: { orders, leftOut: { archived: 0, nothingToShip: 0 }, ...page },
    counts: { 'to-ship': orders.length, shipped: 0, all: orders.length },
    labels,
  };
}

interface Server {
  /** What the list answers when it is read again; undefined is a failure. */
  orders?: OrdersData | undefined;
  version: number;
}

function open(data: OrdersData, search = '') {
  const server: Server = { version: 1 };
  vi.stubGlobal('fetch', (path: string) => {
    if (path.includes('/data/changes')) return answer({ live: true, version: `${server.version}` });
    if (path.includes('/data/order-channels')) return answer([]);
    return server.orders ? answer(server.orders) : Promise.resolve(new Response(null, { status: 503 }));
  });
  const loaded = { ok: true, data } as const;
  const { rerender } = render(page(loaded, search));
  return { server, rerender, user: userEvent.setup() };
}

function page(loaded: Loaded<OrdersData>, search: string) {
  const view = parseOrdersView(Object.fromEntries(new URLSearchParams(search)));
  return (
    <SWRConfig value={{ provider: () => new Map() }}>
      <Theme>
        <OrdersPage storeHash="abc" view={view} version="1" loaded={loaded} />
      </Theme>
    </SWRConfig>
  );
}

const answer = (body: unknown) => Promise.resolve(Response.json(body));

/** BigCommerce tells of a change, and the page notices. */
function tellChange(server: Server, orders: OrdersData | undefined): void {
  server.orders = orders;
  server.version += 1;
  document.dispatchEvent(new Event('visibilitychange'));
}

const select = (id: number) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Select order ${id}` });

test('a refresh keeps what is ticked, what is typed and where the focus is', async () => {
  const { server, user } = open(dataOf([rowOf(102), rowOf(101)]));
  await user.type(screen.getByRole('textbox', { name: 'Order number' }), '10');
  await user.click(select(101));
  screen.getByRole('link', { name: '101' }).focus();

  tellChange(server, dataOf([rowOf(103), rowOf(102), rowOf(101, { status: 'Partially Shipped', statusId: 3 })]));
  await screen.findByRole('link', { name: '103' });
  expect(screen.queryByText('Partially Shipped')).not.toBeNull();
  expect(screen.queryByRole('tab', { name: 'To ship (3)' })).not.toBeNull();
  expect(select(101).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Order number' }).value).toBe('10');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: '101' }));
});

test('an order that leaves the list hands its focus to the list, and stays ticked', async () => {
  const { server, user } = open(dataOf([rowOf(102), rowOf(101)]));
  await user.click(select(101));
  select(101).focus();
  tellChange(server, dataOf([rowOf(102)]));
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: '101' })).toBeNull();
  });
  expect(document.activeElement?.contains(screen.getByRole('link', { name: '102' }))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.queryByText('1 order selected, 1 of them not on this page.')).not.toBeNull();
});

test('a refresh that fails says so, keeps the list and can be tried again', async () => {
  const { server, user } = open(dataOf([rowOf(101)]));
  await user.click(select(101));
  tellChange(server, undefined);
  await screen.findByText('This list could not be refreshed');
  expect(select(101).checked).toBe(true);

  server.orders = dataOf([rowOf(102), rowOf(101)]);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('link', { name: '102' });
  expect(screen.queryByText('This list could not be refreshed')).toBeNull();
});

test('packing slips are printed of what is ticked, up to 25 orders', async () => {
  const orders = Array.from({ length: 26 }, (_, index) => rowOf(200 - index));
  const { user } = open(dataOf(orders), 'view=panel');
  expect(screen.queryByRole('link', { name: 'Print packing slips' })).toBeNull();
  await user.click(select(200));
  await user.click(select(198));
  const link = screen.getByRole('link', { name: 'Print packing slips' });
  expect(link.getAttribute('href')).toBe('/stores/abc/packing-slips?orders=200,198&view=panel');
  await user.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
  expect(screen.queryByText(/26 orders selected\. .* up to 25 orders at a time\./)).not.toBeNull();
  expect(screen.queryByRole('link', { name: 'Print packing slips' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(select(200).checked).toBe(false);
});

test('shows the store’s name of a status, with BigCommerce’s own in reach', () => {
  open(dataOf([rowOf(102, { status: 'Pack me' }), rowOf(101)]));
  const [renamed, other] = screen.getAllByRole('row').slice(1);
  expect(within(renamed as HTMLElement).queryByText('Pack me')).not.toBeNull();
  expect(within(renamed as HTMLElement).queryByText('Awaiting Fulfillment in BigCommerce')).not.toBeNull();
  expect(within(other as HTMLElement).queryByText('Awaiting Fulfillment')).not.toBeNull();
  expect(screen.getAllByText(/in BigCommerce$/)).toHaveLength(1);
});

test('each part of a destination is written in its own direction, in the order of the address', () => {
  const places = ['دبي', 'دبي', 'United Arab Emirates'];
  open(dataOf([rowOf(101, { destination: { before: '', places, after: ' and 1 more address' } })]));
  const cell = screen.getByRole('cell', { name: /United Arab Emirates/ });
  expect([...cell.querySelectorAll('bdi')].map((part) => part.textContent)).toEqual(places);
  expect(cell.textContent).toContain('دبي, دبي, United Arab Emirates and 1 more address');
});

test('what a search answered is gone once another view was opened, and what was typed is not', async () => {
  const found = { found: 'no_number' };
  const { user, rerender } = open(dataOf([rowOf(101)]));
  vi.stubGlobal('fetch', (path: string) => answer(path.includes('/data/find-order') ? found : []));
  await user.type(screen.getByRole('textbox', { name: 'Order number' }), 'Mug{Enter}');
  await screen.findByText(/^This is not an order number\./);
  const loaded = { ok: true, data: dataOf([rowOf(101)]) } as const;
  rerender(page(loaded, 'tab=shipped'));
  rerender(page(loaded, ''));
  expect(screen.queryByText(/^This is not an order number\./)).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Order number' }).value).toBe('Mug');
});

test('tabs, filters and search stay when the orders cannot be read', () => {
  open(dataOf([]));
  cleanup();
  const problem = { code: 'unavailable', title: 'BigCommerce could not be read', message: 'Try later.' } as const;
  render(page({ ok: false, problem }, ''));
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['To ship', 'Shipped', 'All']);
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Status' })).not.toBeNull();
});

test.each([
  ['', 'Nothing to ship. An order appears here once it is paid and has something to send.'],
  ['tab=shipped', 'No order has been shipped yet. Orders move here once everything in them is in a shipment.'],
  ['tab=all', 'This store has no orders yet. The first one appears here as soon as a shopper places it.'],
  ['status=9', 'No order matches the filters. Clear the filters, or look for it under All.'],
  ['tab=all&from=2026-01-01', 'No order matches the filters. Clear the filters to see all orders.'],
  [
    'from=2026-02-01&to=2026-01-01',
    'The last day is before the first one, so no order can be in between. Change the days.',
  ],
])('an empty list says why and what to do next: %s', (search, message) => {
  open(dataOf([]), search);
  expect(screen.queryByText(message)).not.toBeNull();
});

test('an empty tab leads to the orders there are', () => {
  open({ ...dataOf([]), counts: { 'to-ship': 0, shipped: 0, all: 4 } });
  expect(screen.getByRole('link', { name: 'Show all orders' }).getAttribute('href')).toBe('/stores/abc/orders?tab=all');
});

test('leads to the pages around it in the list’s order', () => {
  open(dataOf([rowOf(101)], { older: 101, newer: 150 }), 'tab=all&before=151&storefront=3&view=panel');
  const links = within(screen.getByRole('navigation', { name: 'Pages of orders' })).getAllByRole('link');
  const rest = '?tab=all&storefront=3';
  expect(links.map((link) => [link.textContent, link.getAttribute('href')?.split('/orders')[1]])).toEqual([
    ['Newest', `${rest}&view=panel`],
    ['Newer orders', `${rest}&after=150&view=panel`],
    ['Older orders', `${rest}&before=101&view=panel`],
  ]);
  cleanup();
  open(dataOf([rowOf(101)], { older: 101, newer: 150 }), 'sort=oldest&after=100');
  const turned = within(screen.getByRole('navigation', { name: 'Pages of orders' })).getAllByRole('link');
  expect(turned.map((link) => link.textContent)).toEqual(['Oldest', 'Older orders', 'Newer orders']);
});

test('a day counts once somebody has stopped typing it', async () => {
  const { user } = open(dataOf([rowOf(101)]), 'status=9');
  await user.type(screen.getByLabelText('From'), '2026-03-08');
  await waitFor(
    () => {
      expect(push).toHaveBeenCalledWith('/stores/abc/orders?tab=to-ship&status=9&from=2026-03-08', { scroll: false });
    },
    { timeout: 3_000 },
  );
  expect(push).toHaveBeenCalledTimes(1);
});

test('days that no calendar has lead nowhere, and say so', async () => {
  const { user } = open(dataOf([rowOf(101)]), 'from=2026-03-08');
  await user.type(screen.getByLabelText('To'), '2026-03-07');
  expect(screen.queryByText('This is before the first day.')).not.toBeNull();
  expect(push).not.toHaveBeenCalled();
});
