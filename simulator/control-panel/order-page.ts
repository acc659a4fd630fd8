import { html } from 'hono/html';
import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import { addressesOf, productsOf, shipmentsOf } from '../orders/lines';
import { statusLabel } from '../orders/status-labels';
import { refusal } from './fields';
import { formatTime, plural } from './format';
import { page, type Html } from './layout';
import { orderActions } from './order-actions';
import { panelHref, type Panel } from './panel-env';
import { table } from './table';

/** One order with its lines, addresses and shipments, and what a merchant does with it here; `error` says what was refused. */
export function orderPage(panel: Panel, order: OrderEntity, error?: string): Html {
  const { store } = panel;
  const products = productsOf(store, order);
  const shipments = shipmentsOf(store, order);
  const body = html`
    <h1>Order ${order.id}</h1>
    <p>
      ${statusLabel(store, order.statusId)}${order.isDeleted ? ' (archived)' : ''}. Placed
      ${formatTime(order.createdAt)}.
    </p>
    ${refusal(error)} ${orderActions(panel, order)}
    <h2>Items</h2>
    ${table({
      label: 'Items',
      columns: ['Item', 'Type', 'To address', 'Ordered', 'Shipped', 'Refunded'],
      rows: products.map((product) => [
        html`${product.name} <span class="muted">${product.sku}</span>`,
        product.type,
        product.orderAddressId || 'None',
        product.quantity,
        product.quantityShipped,
        product.quantityRefunded,
      ]),
      empty: 'The order has no items.',
    })}
    <h2>Shipping addresses</h2>
    ${table({
      label: 'Shipping addresses',
      columns: ['Address', 'To', 'Shipping method'],
      rows: addressesOf(store, order).map((address) => [address.id, postalText(address), address.shippingMethod]),
      empty: 'The order has no shipping address.',
    })}
    <h2>Shipments</h2>
    ${table({
      label: 'Shipments',
      columns: ['Shipment', 'Created', 'To address', 'Items', 'Tracking', 'Provider', 'Method', 'Comments', ''],
      rows: shipments.map((shipment) => shipmentRow(panel, shipment)),
      empty: 'Nothing was shipped yet.',
    })}
  `;
  return page({ title: `Order ${order.id}`, body, panel, current: '/orders' });
}

function postalText({ postal }: OrderAddressEntity): string {
  const { firstName, lastName, company, street1, street2, zip, city, state, country } = postal;
  return [`${firstName} ${lastName}`, company, street1, street2, `${zip} ${city}`, state, country]
    .filter((part) => part.trim() !== '')
    .join(', ');
}

function shipmentRow(panel: Panel, shipment: ShipmentEntity): (Html | string | number)[] {
  const items = shipment.items.map(({ orderProductId, quantity }) => {
    const name = panel.store.orderProducts.get(orderProductId)?.name ?? `line ${orderProductId}`;
    return html`${quantity} × ${name}<br />`;
  });
  return [
    shipment.id,
    formatTime(shipment.createdAt),
    shipment.orderAddressId,
    html`${items}`,
    tracking(shipment),
    [shipment.shippingProvider, shipment.trackingCarrier].filter(Boolean).join(' / ') || 'None',
    shipment.shippingMethod,
    shipment.comments.length > 200
      ? `${shipment.comments.slice(0, 200)}… (${plural(shipment.comments.length, 'character')})`
      : shipment.comments,
    html`<form
      method="post"
      action="${panelHref(panel, `/orders/${shipment.orderId}/shipments/${shipment.id}/delete`)}"
    >
      <button class="danger" aria-label="Delete shipment ${shipment.id}">Delete</button>
    </form>`,
  ];
}

function tracking(shipment: ShipmentEntity): Html {
  const link = shipment.trackingLink || shipment.generatedTrackingLink;
  if (shipment.trackingNumber === '' && link === '') return html`None`;
  return html`${shipment.trackingNumber}${link ? html`<br /><code>${link}</code>` : ''}`;
}
