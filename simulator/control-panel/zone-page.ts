import { html } from 'hono/html';
import { methodsOf } from '../api/methods';
import type { MethodEntity } from '../entities/method';
import type { ZoneEntity } from '../entities/zone';
import { exactJson } from '../exact-json';
import { feeForm } from './fee-form';
import { choice, refusal, textArea, textField, tickBox, type FormValues } from './fields';
import { page, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { rowActions } from './row-actions';
import { table } from './table';

const zoneTypeNames = [
  ['country', 'Countries'],
  ['state', 'States'],
  ['zip', 'Postal codes'],
  ['global', 'Rest of the world'],
] as const;

export interface ZonePageView {
  /** null for one that is being added. */
  zone: ZoneEntity | null;
  values: FormValues;
  /** Why what was sent last was refused. */
  error?: string | undefined;
}

/** One shipping zone as the control panel edits it. */
export function zonePage(panel: Panel, { zone, values, error }: ZonePageView): Html {
  const title = zone ? zone.name : 'Add a zone';
  const body = html`
    <p><a href="${panelHref(panel, '/shipping')}">Shipping</a></p>
    <h1>${title}</h1>
    ${refusal(error)}
    <form method="post" class="form card">
      ${textField({ name: 'name', label: 'Name', value: values.name ?? '' })} ${typeField(zone, values)}
      ${
        zone?.type === 'global'
          ? ''
          : textArea({
              name: 'places',
              label: 'Places',
              value: values.places ?? '',
              hint: 'One a line: US for a country, US NC for a state, US 28201 for a postal code.',
            })
      }
      ${tickBox({ name: 'enabled', label: 'Enabled', value: values.enabled ?? '' })}
      ${tickBox({ name: 'freeShipping', label: 'Free shipping', value: values.freeShipping ?? '' })}
      ${textField({ name: 'minimum', label: 'Free shipping from', value: values.minimum ?? '0' })}
      ${tickBox({
        name: 'excludeFixed',
        label: 'Not for products with a shipping price of their own',
        value: values.excludeFixed ?? '',
      })}
      ${feeForm(values)}
      ${tickBox({ name: 'feeSeparate', label: 'Show the handling fee separately', value: values.feeSeparate ?? '' })}
      <div><button class="primary">Save zone</button></div>
    </form>
    ${zone ? methods(panel, zone) : ''}
  `;
  return page({ title, body, panel, current: '/shipping' });
}

function typeField(zone: ZoneEntity | null, values: FormValues): Html {
  if (zone) return html`<input type="hidden" name="type" value="${zone.type}" />`;
  return choice({ name: 'type', label: 'Covers', value: values.type ?? 'country' }, zoneTypeNames);
}

function methods(panel: Panel, zone: ZoneEntity): Html {
  const base = `/shipping/zones/${zone.id}/methods`;
  return html`<h2>Methods</h2>
    ${table({
      label: 'Methods',
      columns: ['Method', 'Type', 'Status', 'Settings', 'Actions'],
      rows: methodsOf(panel.store, zone.id).map((method) => methodRow(panel, `${base}/${method.id}`, method)),
      empty: 'The zone has no methods.',
    })}
    <p><a class="button" href="${panelHref(panel, `${base}/new`)}">Add a method</a></p>`;
}

function methodRow(panel: Panel, path: string, method: MethodEntity): (Html | string)[] {
  const { name, type, enabled, settings } = method;
  return [
    html`<a href="${panelHref(panel, path)}">${name}</a>`,
    html`<code>${type}</code>`,
    enabled ? 'Enabled' : 'Disabled',
    html`<code class="muted">${exactJson.stringify(settings)}</code>`,
    rowActions(panel, { path, name, enabled }),
  ];
}
