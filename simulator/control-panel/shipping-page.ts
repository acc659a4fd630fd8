import { html } from 'hono/html';
import type { ConnectionEntity } from '../entities/connection';
import type { StoreEntity } from '../entities/store';
import { formatTime } from './format';
import { page, type Html } from './layout';
import type { Panel } from './panel-env';
import { table } from './table';

/** Settings, Shipping: with what the API never tells about connections. */
export function shippingPage(panel: Panel): Html {
  const { store } = panel;
  const body = html`
    <h1>Shipping</h1>
    <h2>Shipping connections</h2>
    <p>The API answers 204 whether or not the carrier accepts the credentials. This is what it does not say.</p>
    ${table({
      label: 'Shipping connections',
      columns: ['Carrier', 'Truth', 'Submitted', 'Values'],
      rows: [...store.connections.values()].map(connectionRow),
      empty: 'No carrier is connected.',
    })}
    <h2>Zones and methods</h2>
    ${zones(store)}
  `;
  return page({ title: 'Shipping', body, panel, current: '/shipping' });
}

function connectionRow({ carrierId, refused, updatedAt, values }: ConnectionEntity): (Html | string)[] {
  return [
    carrierId,
    refused ? html`<strong class="bad">Refused</strong>` : html`<strong class="good">Connected</strong>`,
    formatTime(updatedAt),
    html`<code>${JSON.stringify(values)}</code>`,
  ];
}

function zones(store: StoreEntity): Html {
  return table({
    label: 'Zones and methods',
    columns: ['Zone', 'Covers', 'Status', 'Methods'],
    rows: [...store.zones.values()].map((zone) => {
      const methods = [...store.methods.values()].filter(({ zoneId }) => zoneId === zone.id);
      return [
        `${zone.name} (${zone.id})`,
        zone.type === 'global' ? 'Rest of the world' : `${zone.type}: ${placesOf(zone.locations)}`,
        zone.enabled ? 'Enabled' : 'Disabled',
        methods.length === 0
          ? 'None'
          : html`<ul>
              ${methods.map(({ name, type, enabled, settings }) => {
                return html`<li>
                  ${name} <code>${type}</code> ${enabled ? '' : '(disabled)'}<br />
                  <code class="muted">${JSON.stringify(settings)}</code>
                </li>`;
              })}
            </ul>`,
      ];
    }),
    empty: 'There are no zones.',
  });
}

const placesShown = 6;

function placesOf(locations: readonly { countryIso2: string; stateIso2?: string; zip?: string }[]): string {
  const names = locations.map(({ countryIso2, stateIso2, zip }) =>
    [countryIso2, stateIso2, zip].filter(Boolean).join(' '),
  );
  const rest = names.length - placesShown;
  return names.slice(0, placesShown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
