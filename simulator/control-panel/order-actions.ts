import { html } from 'hono/html';
import type { OrderEntity } from '../entities/order';
import { statusLabel } from '../orders/status-labels';
import { orderStatuses } from '../orders/statuses';
import type { Html } from './layout';
import { panelHref, type Panel } from './panel-env';

/** What a merchant does with an order in the control panel; apps are told by webhooks. */
export function orderActions(panel: Panel, order: OrderEntity): Html {
  const href = (action: string) => panelHref(panel, `/orders/${order.id}/${action}`);
  return html`<div class="actions">
    <form class="actions" method="post" action="${href('ship')}">
      <label for="tracking_number">Tracking number</label>
      <input id="tracking_number" name="tracking_number" autocomplete="off" />
      <button>Ship what is left for one address</button>
    </form>
    <form class="actions" method="post" action="${href('status')}">
      <label for="status_id">Status</label>
      <select id="status_id" name="status_id">
        ${orderStatuses.map(
          ({ id }) =>
            html`<option value="${id}" ${id === order.statusId ? 'selected' : ''}>
              ${statusLabel(panel.store, id)}
            </option>`,
        )}
      </select>
      <button>Change status</button>
    </form>
  </div>`;
}
