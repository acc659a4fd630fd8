import { html } from 'hono/html';
import type { SimulatorContext } from '../simulator';
import { page, type Html } from './layout';
import { table } from './table';

/** The list of stores. */
export function startPage(sim: SimulatorContext): Html {
  const stores = [...sim.state.stores.values()];
  const body = html`
    <h1>Stores</h1>
    <p>
      This stands in for BigCommerce on this machine: nothing here reaches a real store. Open a store’s control panel to
      install ${sim.app.name} and use it in its frame.
    </p>
    ${table({
      label: 'Stores',
      columns: ['Store', 'Plan', 'State', sim.app.name],
      rows: stores.map((store) => [
        html`<a href="/manage/${store.hash}">${store.settings.name}</a><br /><code>${store.hash}</code>`,
        store.sandbox ? `${store.plan}, sandbox` : store.plan,
        store.state,
        store.installation ? 'Installed' : 'Not installed',
      ]),
      empty: 'There are no stores.',
    })}
    <h2>From outside</h2>
    <p>
      A link on a website can start the installation as well:
      <a href="/app/${sim.app.clientId}/install">Install ${sim.app.name} from outside</a>.
    </p>
    <h2>Shippo</h2>
    <p>
      Shippo is here too. Give ${sim.app.name} the API key <code>shippo_test_demo</code>, or any other that begins with
      <code>shippo_test_</code> or <code>shippo_live_</code>: each is a Shippo account of its own. One that contains
      <code>bad</code> is refused. <a href="/shippo-console">Shippo console</a> shows every key’s carrier accounts,
      their state, and the PIN that FedEx would send.
    </p>
  `;
  return page({ title: 'Stores', body });
}
