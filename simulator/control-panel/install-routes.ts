import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { StoreEntity } from '../entities/store';
import type { UserEntity } from '../entities/user';
import { authCallbackQuery, grantConsent } from '../login/grant-consent';
import { callbackUrl } from '../registered-app';
import type { SimulatorContext } from '../simulator';
import { consentView } from './consent-view';
import { installRefusal } from './install-refusal';
import { page, personName, type Html } from './layout';
import { messagePage } from './message-page';

/** The login host: installing by a link from anywhere, and the redirect every installation ends with. BigCommerce docs: install buttons. */
export function installRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const base = `/app/${sim.app.clientId}/install`;

  app.get(base, (c) => {
    const person = findPerson(sim, c.req.query('person'));
    if (!person) return c.html(choosePersonPage(sim, base));
    const refusal = installRefusal(sim, person.store, person.user);
    if (refusal !== undefined) return c.html(messagePage('The app cannot be installed', refusal), 403);
    const body = consentView({
      sim,
      storeName: person.store.settings.name,
      confirmHref: base,
      cancelHref: '/',
      fields: { person: `${person.store.hash}/${person.user.id}` },
    });
    return c.html(page({ title: 'Install', body }));
  });

  app.post(base, async (c) => {
    const choice = (await c.req.parseBody()).person;
    const person = findPerson(sim, typeof choice === 'string' ? choice : undefined);
    if (!person || installRefusal(sim, person.store, person.user)) return c.redirect(base, 303);
    const { code } = grantConsent(sim, person.store, { userId: person.user.id });
    return c.redirect(`${base}/granted?code=${code}&external=1`, 303);
  });

  app.get(`${base}/granted`, (c) => redirectToApp(sim, c));
  app.get(`${base}/succeeded`, (c) =>
    c.html(messagePage('Installed', `${sim.app.name} is installed. You can close this window.`)),
  );
  app.get(`${base}/failed`, (c) =>
    c.html(messagePage('Not installed', `${sim.app.name} could not be installed. Close this window and try again.`)),
  );
  return app;
}

/** The browser goes to the auth callback. `external_install` is added when the installation began outside. */
function redirectToApp(sim: SimulatorContext, c: Context): Response | Promise<Response> {
  const grant = sim.state.grantCodes.get(c.req.query('code') ?? '');
  const store = sim.state.stores.get(grant?.storeHash ?? '');
  if (!grant || !store) return c.html(messagePage('There is no such page', 'The installation is not known.'), 404);
  const query = authCallbackQuery(store, grant);
  if (c.req.query('external') !== undefined) query.set('external_install', '1');
  return c.redirect(`${callbackUrl(sim.app, 'auth')}?${query.toString()}`, 302);
}

function findPerson(
  sim: SimulatorContext,
  choice: string | undefined,
): { store: StoreEntity; user: UserEntity } | undefined {
  const [hash = '', userId] = choice?.split('/') ?? [];
  const store = sim.state.stores.get(hash);
  const user = store?.users.find(({ id }) => id === Number(userId));
  return store && user ? { store, user } : undefined;
}

function choosePersonPage(sim: SimulatorContext, action: string): Html {
  const people = [...sim.state.stores.values()].flatMap((store) => store.users.map((user) => ({ store, user })));
  const body = html`
    <h1>Log in to install ${sim.app.name}</h1>
    <form class="card actions" action="${action}">
      <label for="person">Log in as</label>
      <select id="person" name="person">
        ${people.map(
          ({ store, user }) =>
            html`<option value="${store.hash}/${user.id}">${store.settings.name}: ${personName(user)}</option>`,
        )}
      </select>
      <button class="primary">Continue</button>
    </form>
  `;
  return page({ title: 'Log in', body });
}
