import { html } from 'hono/html';
import type { Html } from './layout';
import { panelHref, type Panel } from './panel-env';

/** Buttons that switch a zone or a method on or off, and delete it. */
export function rowActions(
  panel: Panel,
  { path, name, enabled }: { path: string; name: string; enabled: boolean },
): Html {
  const toggle = enabled ? 'Disable' : 'Enable';
  return html`<form method="post" action="${panelHref(panel, `${path}/toggle`)}">
      <button aria-label="${toggle} ${name}">${toggle}</button>
    </form>
    <form method="post" action="${panelHref(panel, `${path}/delete`)}">
      <button class="danger" aria-label="Delete ${name}">Delete</button>
    </form>`;
}
