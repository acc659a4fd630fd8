import { html } from 'hono/html';
import { methodTypes } from '../carriers/method-types';
import type { MethodEntity } from '../entities/method';
import type { ZoneEntity } from '../entities/zone';
import { feeForm } from './fee-form';
import { choice, refusal, textArea, textField, tickBox, type FormValues } from './fields';
import { page, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';

export interface MethodPageView {
  zone: ZoneEntity;
  /** null for one that is being added. */
  method: MethodEntity | null;
  values: FormValues;
  /** Why what was sent last was refused. */
  error?: string | undefined;
}

/** One shipping method as the control panel edits it; its settings are the JSON that the API takes. */
export function methodPage(panel: Panel, { zone, method, values, error }: MethodPageView): Html {
  const title = method ? method.name : 'Add a method';
  const channels = [...panel.store.channels.values()];
  const body = html`
    <p>
      <a href="${panelHref(panel, '/shipping')}">Shipping</a> ·
      <a href="${panelHref(panel, `/shipping/zones/${zone.id}`)}">${zone.name}</a>
    </p>
    <h1>${title}</h1>
    ${refusal(error)}
    <form method="post" class="form card">
      ${textField({ name: 'name', label: 'Name', value: values.name ?? '' })} ${typeField(panel, { method, values })}
      ${tickBox({ name: 'enabled', label: 'Enabled', value: values.enabled ?? '' })}
      ${textArea({ name: 'settings', label: 'Settings (JSON)', value: values.settings ?? '{}' })} ${feeForm(values)}
      ${tickBox({ name: 'isFallback', label: 'Fallback for advanced shipping rules', value: values.isFallback ?? '' })}
      <fieldset>
        <legend>Channels</legend>
        ${channels.map(({ id, name }) => {
          return tickBox({ name: `channel-${id}`, label: name, value: values[`channel-${id}`] ?? '' });
        })}
      </fieldset>
      <div><button class="primary">Save method</button></div>
    </form>
  `;
  return page({ title, body, panel, current: '/shipping' });
}

function typeField(panel: Panel, { method, values }: Pick<MethodPageView, 'method' | 'values'>): Html {
  if (method) return html`<input type="hidden" name="type" value="${method.type}" />`;
  const { carrierId } = panel.sim.app;
  const types = [...methodTypes, ...(carrierId === null ? [] : [carrierId])];
  return choice(
    { name: 'type', label: 'Type', value: values.type ?? 'perorder' },
    types.map((type) => [type, type]),
  );
}
