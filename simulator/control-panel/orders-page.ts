import { html } from 'hono/html';
import type { OrderEntity } from '../entities/order';
import { productsOf, sumOf } from '../orders/lines';
import { statusLabel } from '../orders/status-labels';
import { actionMenu } from './action-menu';
import { extensionItem, extensionsFor } from './extension-items';
import { formatTime, plural } from './format';
import { page, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { sidePanel } from './side-panel';
import { table } from './table';

const pageSize = 50;

/** View orders, newest first; what an app adds to the Action menu of a row opens from here. BigCommerce docs: app extensions. */
export function ordersPage(panel: Panel, pageNumber: number): Html {
  const orders = [...panel.store.orders.values()].sort((a, b) => b.id - a.id);
  const pages = Math.max(1, Math.ceil(orders.length / pageSize));
  const shown = orders.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const body = html`
    <h1>Orders</h1>
    <form class="actions" method="post" action="${panelHref(panel, '/orders/new')}">
      <span class="muted">${plural(orders.length, 'order')}</span>
      <button>Add order</button>
    </form>
    ${table({
      label: 'Orders',
      columns: ['Order', 'Placed', 'Customer', 'Status', 'Shipped', 'Shipments', 'Action'],
      rows: shown.map((order) => orderRow(panel, order)),
      empty: 'There are no orders.',
    })}
    ${pages > 1 ? paging(panel, pageNumber, pages) : ''} ${sidePanel(panel)}
    <script src="/assets/action-menu.js" defer></script>
    <script src="/assets/frame.js" defer></script>
    <script src="/assets/side-panel.js" defer></script>
  `;
  return page({ title: 'Orders', body, panel, current: '/orders' });
}

function orderRow(panel: Panel, order: OrderEntity): (Html | string | number)[] {
  const products = productsOf(panel.store, order);
  const shipped = sumOf(products, ({ quantityShipped }) => quantityShipped);
  return [
    html`<a href="${panelHref(panel, `/orders/${order.id}`)}">${order.id}</a>`,
    formatTime(order.createdAt),
    `${order.billing.firstName} ${order.billing.lastName}`,
    statusLabel(panel.store, order.statusId) + (order.isDeleted ? ' (archived)' : ''),
    `${shipped} of ${sumOf(products, ({ quantity }) => quantity)}`,
    order.shipmentIds.length,
    orderMenu(panel, order),
  ];
}

function orderMenu(panel: Panel, order: OrderEntity): Html {
  const own = html`<a role="menuitem" tabindex="-1" href="${panelHref(panel, `/orders/${order.id}`)}">View order</a>`;
  const extensions = extensionsFor(panel, 'ORDERS').map((extension) => extensionItem(panel, extension, order.id));
  return actionMenu(`for order ${order.id}`, [own, ...extensions]);
}

function paging(panel: Panel, pageNumber: number, pages: number): Html {
  const link = (to: number, label: string) => html`<a href="${panelHref(panel, `/orders?page=${to}`)}">${label}</a>`;
  return html`<nav class="actions" aria-label="Pages of orders">
    ${pageNumber > 1 ? link(pageNumber - 1, 'Newer orders') : ''}
    <span>Page ${pageNumber} of ${pages}</span>
    ${pageNumber < pages ? link(pageNumber + 1, 'Older orders') : ''}
  </nav>`;
}
