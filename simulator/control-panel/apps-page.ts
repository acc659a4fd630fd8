import { html } from 'hono/html';
import type { CallbackDelivery } from '../entities/callback-delivery';
import { formatTime } from './format';
import { page, type Html } from './layout';
import { mayInstall, mayOpen, panelHref, type Panel } from './panel-env';
import { table } from './table';
import { webhookDeliveries } from './webhook-deliveries';

/** My apps: what this person can open, install and uninstall. */
export function appsPage(panel: Panel): Html {
  const { sim } = panel;
  const body = html`
    <h1>Apps</h1>
    <section class="card" aria-labelledby="app-name">
      <h2 id="app-name">${sim.app.name}</h2>
      ${appState(panel)}
    </section>
    ${deliveries(panel)} ${webhookDeliveries(panel)}
  `;
  return page({
    title: 'Apps',
    body: mayInstall(panel) || mayOpen(panel) ? body : nothingToOpen(),
    panel,
    current: '/apps',
  });
}

/** A person the owner did not let in does not see the app. BigCommerce docs: app users. */
function nothingToOpen(): Html {
  return html`<h1>Apps</h1>
    <p>There are no apps you may open. Ask the store owner.</p>`;
}

function appState(panel: Panel): Html {
  const { sim, store } = panel;
  const appPath = panelHref(panel, '/apps/carrier-desk');
  if (!store.installation) {
    return html`<p>Not installed.</p>
      <a class="button primary" href="${appPath}/install">Install</a>`;
  }
  const { scopes, installedAt } = store.installation;
  return html`
    ${store.needsConsent ? html`<p class="notice">The app asks for consent again when it is opened next.</p>` : ''}
    <p>Installed ${formatTime(installedAt)}. Granted: <code>${scopes.join(' ')}</code></p>
    <div class="actions">
      <a class="button primary" href="${appPath}">Open ${sim.app.name}</a>
      ${
        mayInstall(panel)
          ? html`<form method="post" action="${appPath}/uninstall"><button class="danger">Uninstall</button></form>`
          : ''
      }
    </div>
  `;
}

function deliveries({ sim, store }: Panel): Html {
  const calls = sim.state.deliveries.filter(({ storeHash }) => storeHash === store.hash).reverse();
  if (calls.length === 0) return html``;
  return html`<h2>What the app was told</h2>
    ${deliveryTable(calls)}`;
}

/** Server-side callbacks with the app's answers, as given. */
export function deliveryTable(calls: readonly CallbackDelivery[]): Html {
  return table({
    label: 'What the app was told',
    columns: ['When', 'Callback', 'User', 'The app’s answer'],
    rows: calls.map(({ at, callback, userId, status, answer }) => [
      formatTime(at),
      callback,
      String(userId),
      html`${status === null ? html`<span class="bad">None</span>` : `HTTP ${status}`} <code>${answer}</code>`,
    ]),
    empty: 'Nothing yet.',
  });
}
