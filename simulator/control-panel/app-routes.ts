import { Hono } from 'hono';
import { grantConsent } from '../login/grant-consent';
import { signedPayload } from '../login/signed-payload';
import { uninstallApp } from '../login/uninstall-app';
import { consentView } from './consent-view';
import { framePage } from './frame-page';
import { installRefusal } from './install-refusal';
import { page } from './layout';
import { messagePage } from './message-page';
import { mayInstall, mayOpen, panelHref, type Panel, type PanelEnv } from './panel-env';

/** The app inside one person's control panel: install, open, uninstall. */
export function appRoutes(): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/', (c) => {
    const panel = c.get('panel');
    const granted = grantedSrc(panel, c.req.query('code'));
    if (granted !== undefined) return c.html(framePage(panel, granted));
    if (!mayOpen(panel)) return c.redirect(panelHref(panel, '/apps'));
    if (panel.store.needsConsent && mayInstall(panel))
      return c.redirect(panelHref(panel, '/apps/carrier-desk/install'));
    return c.html(framePage(panel, loadSrc(panel, c.req.query('url'))));
  });

  app.get('/install', (c) => {
    const panel = c.get('panel');
    const { sim, store, user } = panel;
    const refusal = installRefusal(sim, store, user);
    if (refusal !== undefined) return c.html(messagePage('The app cannot be installed', refusal), 403);
    const body = consentView({
      sim,
      storeName: store.settings.name,
      confirmHref: panelHref(panel, '/apps/carrier-desk/install'),
      cancelHref: panelHref(panel, '/apps'),
    });
    return c.html(page({ title: 'Install', body, panel, current: '/apps' }));
  });

  app.post('/install', (c) => {
    const panel = c.get('panel');
    const { sim, store, user } = panel;
    const refusal = installRefusal(sim, store, user);
    if (refusal !== undefined) return c.html(messagePage('The app cannot be installed', refusal), 403);
    const { code } = grantConsent(sim, store, { userId: user.id });
    return c.redirect(panelHref(panel, `/apps/carrier-desk?code=${code}`), 303);
  });

  app.post('/uninstall', async (c) => {
    const panel = c.get('panel');
    if (!mayInstall(panel))
      return c.html(messagePage('Not allowed', 'Only the owner and authorized users uninstall apps.'), 403);
    await uninstallApp(panel.sim, panel.store, panel.user.id);
    return c.redirect(panelHref(panel, '/apps'), 303);
  });
  return app;
}

/** The redirect to the auth callback, while the code is fresh; after that the page opens the app as usual. */
function grantedSrc({ sim, store }: Panel, code: string | undefined): string | undefined {
  const grant = sim.state.grantCodes.get(code ?? '');
  if (!grant || grant.storeHash !== store.hash || grant.redeemed) return undefined;
  return `/app/${sim.app.clientId}/install/granted?code=${grant.code}`;
}

function loadSrc({ sim, store, user }: Panel, url: string | undefined): string {
  return signedPayload(sim, store, { callback: 'load', userId: user.id, url }).callbackUrl;
}
