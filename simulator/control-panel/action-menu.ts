import { html } from 'hono/html';
import type { Html } from './layout';

/** The Action menu of a row: a button, and items that assets/action-menu.js opens and walks through by keyboard. */
export function actionMenu(name: string, items: readonly Html[]): Html {
  return html`<div class="menu-button">
    <button type="button" aria-haspopup="menu" aria-expanded="false" aria-label="Action ${name}">Action</button>
    <div role="menu" aria-label="Action ${name}" hidden>${items}</div>
  </div>`;
}
