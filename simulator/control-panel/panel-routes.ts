import { Hono } from 'hono';
import { permitUser, removeUser } from '../login/remove-user';
import type { SimulatorContext } from '../simulator';
import { appRoutes } from './app-routes';
import { appsPage } from './apps-page';
import type { Html } from './layout';
import { messagePage, missingPage } from './message-page';
import { orderRoutes } from './order-routes';
import { outboxPage } from './outbox-page';
import { panelHref, type PanelEnv } from './panel-env';
import { shippingRoutes } from './shipping-routes';
import { usersPage } from './users-page';

/** The control panel: `/manage/{hash}` goes to the owner's, `/manage/{hash}/{userId}/…` is one person's. */
export function panelRoutes(sim: SimulatorContext): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/manage/:hash', (c) => {
    const store = sim.state.stores.get(c.req.param('hash'));
    if (!store) return c.html(missingPage(), 404);
    return c.redirect(`/manage/${store.hash}/${store.ownerId}/apps`);
  });

  const person = new Hono<PanelEnv>();
  person.use('*', async (c, next) => {
    const store = sim.state.stores.get(c.req.param('hash') ?? '');
    const user = store?.users.find(({ id }) => id === Number(c.req.param('userId')));
    if (!store || !user) return c.html(missingPage(), 404);
    c.set('panel', { sim, store, user });
    await next();
    return undefined;
  });

  person.get('/', (c) => c.redirect(panelHref(c.get('panel'), '/apps')));
  person.get('/apps', (c) => c.html(appsPage(c.get('panel'))));
  person.route('/apps/carrier-desk', appRoutes());
  person.get('/users', (c) => c.html(usersPage(c.get('panel'))));
  person.route('/shipping', shippingRoutes());
  person.get('/outbox', (c) => c.html(outboxPage(c.get('panel'))));
  person.route('/orders', orderRoutes());

  person.post('/switch-user', async (c) => {
    const { store } = c.get('panel');
    const userId = Number((await c.req.parseBody()).user);
    if (!store.users.some(({ id }) => id === userId)) return c.html(missingPage(), 404);
    return c.redirect(`/manage/${store.hash}/${userId}/apps`, 303);
  });
  person.post('/switch-language', async (c) => {
    const panel = c.get('panel');
    const { locale } = await c.req.parseBody();
    if (typeof locale === 'string') panel.user.locale = locale;
    return c.redirect(panelHref(panel, '/apps'), 303);
  });
  person.post('/users/:other/remove', async (c) => {
    const panel = c.get('panel');
    if (panel.user.role !== 'owner') return c.html(ownerOnlyPage(), 403);
    await removeUser(sim, panel.store, Number(c.req.param('other')));
    return c.redirect(panelHref(panel, '/users'), 303);
  });
  person.post('/users/:other/permit', (c) => {
    const panel = c.get('panel');
    if (panel.user.role !== 'owner') return c.html(ownerOnlyPage(), 403);
    permitUser(panel.store, Number(c.req.param('other')));
    return c.redirect(panelHref(panel, '/users'), 303);
  });

  app.route('/manage/:hash/:userId', person);
  return app;
}

function ownerOnlyPage(): Html {
  return messagePage('Not allowed', 'Only the store owner decides who may open the app.');
}
