import { html } from 'hono/html';
import { methodsOf } from '../api/methods';
import { placeKey } from '../api/zone-places';
import type { ConnectionEntity } from '../entities/connection';
import type { MethodEntity } from '../entities/method';
import type { ZoneEntity, ZoneLocation } from '../entities/zone';
import { exactJson } from '../exact-json';
import { checkoutPreview } from './checkout-preview';
import type { FormValues } from './fields';
import { formatTime } from './format';
import { page, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { rowActions } from './row-actions';
import { table } from './table';

/**
 * Settings, Shipping: zones and methods to change behind the app's back, and what the API never tells about
 * connections. `asked` holds the checkout preview's fields, and is empty before it was used.
 */
export function shippingPage(panel: Panel, asked: FormValues): Html {
  const { store } = panel;
  const body = html`
    <h1>Shipping</h1>
    <h2>Shipping connections</h2>
    <p>The API answers 204 whether or not the carrier accepts the credentials. This is what it does not say.</p>
    ${table({
      label: 'Shipping connections',
      columns: ['Carrier', 'Truth', 'Submitted', 'Values', 'Actions'],
      rows: [...store.connections.values()].map((connection) => connectionRow(panel, connection)),
      empty: 'No carrier is connected.',
    })}
    <h2>Zones and methods</h2>
    <p>What is changed here is changed outside the app, as a merchant does it in BigCommerce.</p>
    ${table({
      label: 'Zones and methods',
      columns: ['Zone', 'Covers', 'Status', 'Methods', 'Actions'],
      rows: [...store.zones.values()].map((zone) => zoneRow(panel, zone)),
      empty: 'There are no zones.',
    })}
    <p><a class="button" href="${panelHref(panel, '/shipping/zones/new')}">Add a zone</a></p>
    ${checkoutPreview(panel, asked)}
  `;
  return page({ title: 'Shipping', body, panel, current: '/shipping' });
}

function connectionRow(panel: Panel, { carrierId, refused, updatedAt, values }: ConnectionEntity): (Html | string)[] {
  return [
    carrierId,
    refused ? html`<strong class="bad">Refused</strong>` : html`<strong class="good">Connected</strong>`,
    formatTime(updatedAt),
    html`<code>${JSON.stringify(values)}</code>`,
    html`<form method="post" action="${panelHref(panel, `/shipping/connections/${carrierId}/delete`)}">
      <button class="danger" aria-label="Disconnect ${carrierId}">Disconnect</button>
    </form>`,
  ];
}

function zoneRow(panel: Panel, zone: ZoneEntity): (Html | string)[] {
  const { id, name, enabled } = zone;
  const path = `/shipping/zones/${id}`;
  const methods = methodsOf(panel.store, id);
  return [
    html`<a href="${panelHref(panel, path)}">${name}</a> (${id})`,
    zone.type === 'global' ? 'Rest of the world' : `${zone.type}: ${placesOf(zone.locations)}`,
    enabled ? 'Enabled' : 'Disabled',
    methods.length === 0
      ? 'None'
      : html`<ul>
          ${methods.map((method) => methodItem(panel, method))}
        </ul>`,
    rowActions(panel, { path, name, enabled }),
  ];
}

function methodItem(panel: Panel, { id, zoneId, name, type, enabled, settings }: MethodEntity): Html {
  return html`<li>
    <a href="${panelHref(panel, `/shipping/zones/${zoneId}/methods/${id}`)}">${name}</a>
    <code>${type}</code> ${enabled ? '' : '(disabled)'}<br />
    <code class="muted">${exactJson.stringify(settings)}</code>
  </li>`;
}

const placesShown = 6;

function placesOf(locations: readonly ZoneLocation[]): string {
  const rest = locations.length - placesShown;
  return locations.slice(0, placesShown).map(placeKey).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
