import { html } from 'hono/html';
import type { Html } from './layout';

/** What stands in a form's fields, by name; a tick box that is not ticked is absent. */
export type FormValues = Record<string, string>;

interface Field {
  name: string;
  label: string;
  value: string;
  hint?: string;
}

/** A one-line field with its label. */
export function textField({ name, label, value, hint }: Field): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${value}" autocomplete="off" ${describedBy(name, hint)} />
    ${hintOf(name, hint)}
  </div>`;
}

/** A field of many lines. */
export function textArea({ name, label, value, hint }: Field): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <textarea id="${name}" name="${name}" rows="10" spellcheck="false" ${describedBy(name, hint)}>${value}</textarea>
    ${hintOf(name, hint)}
  </div>`;
}

/** A yes or no; sends `on` when it is ticked. */
export function tickBox({ name, label, value }: Field): Html {
  const checked = value === 'on' ? html`checked` : '';
  return html`<div class="tick">
    <input type="checkbox" id="${name}" name="${name}" ${checked} />
    <label for="${name}">${label}</label>
  </div>`;
}

/** One of some values; each is [value, label]. */
export function choice(field: Field, options: readonly (readonly [value: string, label: string])[]): Html {
  return html`<div class="field">
    <label for="${field.name}">${field.label}</label>
    <select id="${field.name}" name="${field.name}">
      ${options.map(
        ([value, label]) =>
          html`<option value="${value}" ${value === field.value ? html`selected` : ''}>${label}</option>`,
      )}
    </select>
  </div>`;
}

/** What the server refused, above a form. */
export function refusal(message: string | undefined): Html | '' {
  return message === undefined ? '' : html`<p class="notice refusal" role="alert">${message}</p>`;
}

function describedBy(name: string, hint: string | undefined): Html | '' {
  return hint === undefined ? '' : html`aria-describedby="${name}-hint"`;
}

function hintOf(name: string, hint: string | undefined): Html | '' {
  return hint === undefined ? '' : html`<p class="muted" id="${name}-hint">${hint}</p>`;
}
