import { html } from 'hono/html';
import type { WebhookMessage } from '../entities/webhook-message';
import { formatTime } from './format';
import type { Html } from './layout';
import type { Panel } from './panel-env';
import { table } from './table';

const shown = 50;

/** The store's last webhooks with the app's answers, newest first; nothing where there are none. */
export function webhookDeliveries({ store }: Panel): Html {
  const { messages } = store.webhooks;
  if (messages.length === 0) return html``;
  return html`<h2>Webhooks</h2>
    ${table({
      label: 'Webhooks',
      columns: ['Number', 'Event', 'State', 'Attempts', 'The app’s last answer'],
      rows: messages.slice(-shown).reverse().map(deliveryRow),
      empty: '',
    })}`;
}

function deliveryRow({ number, scope, body, state, mutation, attempts }: WebhookMessage): (Html | string | number)[] {
  const last = attempts.at(-1);
  return [
    number,
    html`${scope}<br /><code>${body}</code>`,
    mutation === null ? state : `${state}, forged: ${mutation}`,
    attempts.length,
    last
      ? html`${last.status === null ? 'None' : `HTTP ${last.status}`}, ${formatTime(last.at)}
          <code>${last.answer}</code>`
      : '',
  ];
}
