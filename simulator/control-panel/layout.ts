import { html } from 'hono/html';
import type { UserEntity } from '../entities/user';
import { panelHref, type Panel } from './panel-env';

export type Html = ReturnType<typeof html>;

export interface PageView {
  title: string;
  body: Html;
  /** Absent on pages outside a store. */
  panel?: Panel;
  /** Path of the menu entry this page belongs to. */
  current?: string;
  /** Whose page it is. */
  brand?: string;
  /** The page is filled by the app's frame. */
  isFrame?: boolean;
}

const menu = [
  ['/apps', 'Apps'],
  ['/orders', 'Orders'],
  ['/shipping', 'Shipping'],
  ['/outbox', 'Mail outbox'],
  ['/users', 'Users'],
] as const;

/** A whole page of the login host or the control panel, or of a brand beside them. */
export function page(view: PageView): Html {
  const { title, body, panel, current, brand = 'Simulated BigCommerce', isFrame = false } = view;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${brand}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/panel.css" />
      </head>
      <body data-person="${panel ? `${panel.store.hash}-${panel.user.id}` : ''}">
        <a class="skip" href="#content">Skip to content</a>
        <header class="top">
          <span><a class="brand" href="/">${brand}</a>${panel ? html` · ${panel.store.settings.name}` : ''}</span>
          ${panel ? whoIsLoggedIn(panel) : ''}
        </header>
        ${panel ? menuOf(panel, current) : ''}
        <main id="content" class="${isFrame ? 'frame' : ''}">${body}</main>
        ${panel ? html`<script src="/assets/panel.js" defer></script>` : ''}
      </body>
    </html>`;
}

function menuOf(panel: Panel, current: string | undefined): Html {
  return html`<nav aria-label="Control panel">
    <ul class="menu">
      ${menu.map(
        ([path, label]) =>
          html`<li>
            <a href="${panelHref(panel, path)}" ${path === current ? html`aria-current="page"` : ''}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

const roleNames: Record<UserEntity['role'], string> = { owner: 'Owner', authorized: 'Authorized user', user: 'User' };

export function roleName(user: UserEntity): string {
  return roleNames[user.role];
}

/** 'clerk@shop.example (User)'. */
export function personName(user: UserEntity): string {
  return `${user.email} (${roleName(user)})`;
}

const locales = ['en-US', 'en-GB', 'en-AU', 'de-DE', 'es-MX', 'fr-FR', 'it-IT', 'ja-JP', 'nl-NL', 'pt-BR', 'ar-EG'];

function whoIsLoggedIn(panel: Panel): Html {
  const { store, user } = panel;
  const choices = [...new Set([user.locale, ...locales])];
  return html`<div class="who">
    <form method="post" action="${panelHref(panel, '/switch-user')}">
      <label for="user">Logged in as</label>
      <select id="user" name="user">
        ${store.users.map(
          (other) =>
            html`<option value="${other.id}" ${other.id === user.id ? 'selected' : ''}>${personName(other)}</option>`,
        )}
      </select>
      <button>Switch user</button>
    </form>
    <form method="post" action="${panelHref(panel, '/switch-language')}">
      <label for="locale">Language</label>
      <select id="locale" name="locale">
        ${choices.map((locale) => html`<option ${locale === user.locale ? 'selected' : ''}>${locale}</option>`)}
      </select>
      <button>Change language</button>
    </form>
    <form id="log-out" action="/"><button>Log out</button></form>
  </div>`;
}
