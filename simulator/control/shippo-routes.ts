import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { authenticationStatuses, type CarrierAccountEntity } from '../shippo/carrier-account';
import { carriers } from '../shippo/carriers';
import { createCarrierAccount } from '../shippo/create-carrier-account';
import { accountTruth, keyTruth } from '../shippo/key-truth';
import { accountSchema } from '../shippo/read-body';
import type { ShippoKeyEntity } from '../shippo/shippo-key';
import type { SimulatorContext } from '../simulator';
import { requireShippoKey } from './find-tenant';
import { ControlError, parseBody } from './parse-body';

const status = z.enum(authenticationStatuses);
const newAccountSchema = z.strictObject({
  ...accountSchema.shape,
  parameters: accountSchema.shape.parameters.default({}),
  status: status.exactOptional(),
});
const changeSchema = z.strictObject({ status: status.exactOptional(), active: z.boolean().exactOptional() });
const token = z.string().min(1);
const levelsSchema = z.strictObject({
  add: z.array(z.strictObject({ token, name: z.string() })).default([]),
  remove: z.array(token).default([]),
  rename: z.record(token, z.string()).default({}),
});
const revokeSchema = z.strictObject({ revoked: z.boolean().default(true) });

/** `/shippo/:key` of the control API: the truth, what happens at Shippo and at the carriers, and what nobody can do by API. */
export function shippoControlRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const findKey = (c: Context) => requireShippoKey(sim, c.req.param('key') ?? '');
  const truth = (key: ShippoKeyEntity, account: CarrierAccountEntity) => accountTruth(sim, key, account);

  app.get('/:key', (c) => c.json(keyTruth(sim, findKey(c))));

  app.post('/:key/revoke', async (c) => {
    const key = findKey(c);
    key.isRevoked = (await parseBody(c, revokeSchema)).revoked;
    return c.json(keyTruth(sim, key));
  });

  app.post('/:key/accounts', async (c) => {
    const key = findKey(c);
    const { status: wanted, ...fields } = await parseBody(c, newAccountSchema);
    const account = createCarrierAccount(sim, key, fields);
    if (wanted) account.authentication.status = wanted;
    return c.json(truth(key, account), 201);
  });

  app.post('/:key/accounts/:id', async (c) => {
    const key = findKey(c);
    const account = requireAccount(key, c.req.param('id'));
    const change = await parseBody(c, changeSchema);
    if (change.status) account.authentication.status = change.status;
    if (change.active !== undefined) account.active = change.active;
    return c.json(truth(key, account));
  });

  app.delete('/:key/accounts/:id', (c) => {
    const key = findKey(c);
    key.carrierAccounts.delete(requireAccount(key, c.req.param('id')).objectId);
    return c.body(null, 204);
  });

  app.post('/:key/service-levels/:carrier', async (c) => {
    const key = findKey(c);
    const carrier = carriers.find((known) => known === c.req.param('carrier'));
    if (!carrier) throw new ControlError(404, `The carrier is one of ${carriers.join(', ')}.`);
    const { add, remove, rename } = await parseBody(c, levelsSchema);
    const kept = (key.serviceLevels.get(carrier) ?? []).filter((level) => !remove.includes(level.token));
    const renamed = kept.map((level) => ({ ...level, name: rename[level.token] ?? level.name }));
    key.serviceLevels.set(carrier, [...renamed, ...add]);
    return c.json([...renamed, ...add]);
  });

  return app;
}

function requireAccount(key: ShippoKeyEntity, objectId: string): CarrierAccountEntity {
  const account = key.carrierAccounts.get(objectId);
  if (!account) throw new ControlError(404, `There is no carrier account ${objectId}.`);
  return account;
}
