import { html } from 'hono/html';
import { page, type Html } from './layout';

/** A page that says one thing. */
export function messagePage(title: string, text: string): Html {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/">All stores</a></p>`;
  return page({ title, body });
}

/** Answered with 404. */
export function missingPage(): Html {
  return messagePage('There is no such page', 'The address names something that does not exist in this store.');
}
