import { html } from 'hono/html';
import type { SimulatorContext } from '../simulator';
import type { Html } from './layout';

const scopeNames: Record<string, string> = {
  store_v2_information: 'Information and settings: modify',
  store_v2_information_read_only: 'Information and settings: read',
  store_v2_orders: 'Orders: modify',
  store_v2_orders_read_only: 'Orders: read',
  store_v2_products: 'Products: modify',
  store_channel_settings_read_only: 'Channel settings: read',
  store_app_extensions_manage: 'App extensions: manage',
  store_logs_read_only: 'Store logs: read',
  store_cart: 'Carts: modify',
  store_checkout: 'Checkouts: modify',
};

export interface ConsentView {
  sim: SimulatorContext;
  storeName: string;
  /** Where Confirm posts to. */
  confirmHref: string;
  cancelHref: string;
  /** Sent along with Confirm. */
  fields?: Record<string, string | number>;
}

/** All scopes or none: no scope can be left out. BigCommerce docs: single-click OAuth flow. */
export function consentView({ sim, storeName, confirmHref, cancelHref, fields = {} }: ConsentView): Html {
  return html`
    <h1>${sim.app.name} wants access to ${storeName}</h1>
    <section class="card">
      <p>The app will be able to use:</p>
      <ul>
        ${sim.app.scopes.map((scope) => html`<li>${scopeNames[scope] ?? scope} <code class="muted">${scope}</code></li>`)}
      </ul>
      <form class="actions" method="post" action="${confirmHref}">
        ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button class="primary">Confirm</button>
        <a class="button" href="${cancelHref}">Cancel</a>
      </form>
    </section>
  `;
}
