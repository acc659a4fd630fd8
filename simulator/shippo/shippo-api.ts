import { Hono } from 'hono';
import type { SimulatorContext } from '../simulator';
import { authenticateShippo } from './authenticate-shippo';
import type { CarrierAccountEntity } from './carrier-account';
import { createCarrierAccount } from './create-carrier-account';
import { listCarrierAccounts } from './list-carrier-accounts';
import { accountSchema, changeSchema, readBody } from './read-body';
import { sendCarrierAccount } from './send-carrier-account';
import { ShippoError } from './shippo-error';
import type { ShippoKeyEntity } from './shippo-key';
import { beginSignIn } from './sign-in';
import { updateCarrierAccount } from './update-carrier-account';

interface ShippoEnv {
  Variables: { key: ShippoKeyEntity };
}

/** Shippo's routes below `/shippo`, without faults and journal; paths have no slash at their end. */
export function shippoApi(sim: SimulatorContext): Hono<ShippoEnv> {
  const app = new Hono<ShippoEnv>();
  app.use('*', async (c, next) => {
    c.set('key', authenticateShippo(sim, c.req.raw.headers));
    await next();
  });
  app.route('/shippo', accountRoutes(sim));
  app.notFound((c) => c.json({ detail: 'Not found.' }, 404));
  app.onError((error) => {
    if (error instanceof ShippoError) return error.toResponse();
    process.stderr.write(`Simulator error: ${String(error.stack)}\n`);
    return new Response(`Simulator error: ${String(error)}`, { status: 500 });
  });
  return app;
}

function accountRoutes(sim: SimulatorContext): Hono<ShippoEnv> {
  const app = new Hono<ShippoEnv>();

  app.get('/carrier_accounts', (c) => {
    const key = c.get('key');
    const url = new URL(c.req.url);
    const { accounts, next, previous } = listCarrierAccounts(key, url.searchParams);
    const withServiceLevels = url.searchParams.get('service_levels') === 'true';
    return c.json({
      next: pageUrl(url, next),
      previous: pageUrl(url, previous),
      results: accounts.map((account) => sendCarrierAccount({ sim, key, withServiceLevels }, account)),
    });
  });

  app.post('/carrier_accounts', async (c) => {
    const key = c.get('key');
    const account = createCarrierAccount(sim, key, await readBody(c, accountSchema));
    return Response.json(sendCarrierAccount({ sim, key }, account), { status: 201 });
  });

  app.get('/carrier_accounts/:id', (c) => {
    const key = c.get('key');
    return Response.json(sendCarrierAccount({ sim, key }, requireAccount(key, c.req.param('id'))));
  });

  app.put('/carrier_accounts/:id', async (c) => {
    const key = c.get('key');
    const account = requireAccount(key, c.req.param('id'));
    updateCarrierAccount(sim, key, { account, fields: await readBody(c, changeSchema) });
    return Response.json(sendCarrierAccount({ sim, key }, account));
  });

  app.get('/carrier_accounts/:id/signin/initiate', (c) => {
    const { searchParams, origin } = new URL(c.req.url);
    const path = beginSignIn(sim, c.get('key'), { objectId: c.req.param('id'), query: searchParams });
    return c.redirect(origin + path, 302);
  });

  for (const path of ['/carrier_accounts', '/carrier_accounts/:id']) {
    app.all(path, (c) => c.json({ detail: 'Method not allowed.' }, 405));
  }
  return app;
}

/** Throws ShippoError 404: other keys' accounts do not exist either. */
function requireAccount(key: ShippoKeyEntity, objectId: string): CarrierAccountEntity {
  const account = key.carrierAccounts.get(objectId);
  if (!account) throw new ShippoError(404, { detail: 'Not found.' });
  return account;
}

function pageUrl(url: URL, page: number | null): string | null {
  if (page === null) return null;
  const other = new URL(url);
  other.searchParams.set('page', String(page));
  return other.href;
}
