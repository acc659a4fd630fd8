import { html } from 'hono/html';
import { formatTime } from './format';
import { page, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { table } from './table';

/** What the store mailed to its shoppers, newest first. */
export function outboxPage(panel: Panel): Html {
  const body = html`
    <h1>Mail outbox</h1>
    ${table({
      label: 'Mail outbox',
      columns: ['To', 'Subject', 'Order', 'Shipment', 'Tracking', 'Sent'],
      rows: [...panel.store.mails]
        .reverse()
        .map((mail) => [
          mail.to,
          mail.subject,
          html`<a href="${panelHref(panel, `/orders/${mail.orderId}`)}">${mail.orderId}</a>`,
          mail.shipmentId,
          html`${mail.trackingNumber}${mail.trackingLink ? html`<br /><code>${mail.trackingLink}</code>` : ''}`,
          formatTime(mail.at),
        ]),
      empty: 'No mail was sent yet.',
    })}
  `;
  return page({ title: 'Mail outbox', body, panel, current: '/outbox' });
}
