import { html } from 'hono/html';
import type { UserEntity } from '../entities/user';
import { deliveryTable } from './apps-page';
import { page, roleName, type Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { table } from './table';

/** Who works in the store, and who may open the app; only the owner decides. BigCommerce docs: app users. */
export function usersPage(panel: Panel): Html {
  const { sim, store } = panel;
  const removals = sim.state.deliveries.filter(
    (call) => call.storeHash === store.hash && call.callback === 'remove_user',
  );
  const body = html`
    <h1>Users</h1>
    ${table({
      label: 'Users',
      columns: ['E-mail', 'Role', 'Id', 'Language', sim.app.name],
      rows: store.users.map((user) => [user.email, roleName(user), user.id, user.locale, access(panel, user)]),
      empty: 'There are no users.',
    })}
    ${
      removals.length > 0
        ? html`<h2>What the app was told</h2>
            ${deliveryTable([...removals].reverse())}`
        : ''
    }
  `;
  return page({ title: 'Users', body, panel, current: '/users' });
}

function access(panel: Panel, user: UserEntity): Html {
  if (user.role !== 'user') return html`Always`;
  const state = user.permitted ? 'May open it' : 'May not open it';
  if (panel.user.role !== 'owner') return html`${state}`;
  const action = user.permitted ? 'remove' : 'permit';
  return html`${state}
    <form method="post" action="${panelHref(panel, `/users/${user.id}/${action}`)}">
      <button
        aria-label="${user.permitted ? 'Remove user' : 'Allow user'} ${user.email}"
        class="${user.permitted ? 'danger' : ''}"
      >
        ${user.permitted ? 'Remove user' : 'Allow user'}
      </button>
    </form>`;
}
