import { html } from 'hono/html';
import type { Html } from './layout';

type Cell = Html | string | number;

export interface TableView {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Said instead of a table without rows. */
  empty: string;
}

/** A table that scrolls sideways on narrow screens; its first column heads the rows. */
export function table({ label, columns, rows, empty }: TableView): Html {
  if (rows.length === 0) return html`<p class="muted">${empty}</p>`;
  return html`<div class="table" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head = '', ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
