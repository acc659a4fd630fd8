import { Hono } from 'hono';
import {
  findConnectionShape,
  isUndocumentedCarrier,
  openConnection,
  type ConnectionShape,
} from '../carriers/connection-fields';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { cannotBeWritten, invalidField, notFound, V2Error } from '../gateway/errors';
import type { SimulatorContext } from '../simulator';
import { isFields, isMissing, readFields, refuseOtherKeys, requiredFieldMissing, type Fields } from './body';

export const connectionScope = 'store_v2_information';

const path = '/shipping/carrier/connection';

/**
 * Carrier connections: written only, never read. 204 says that the required keys were there, not that the carrier
 * accepted them. BigCommerce docs: carrier connection.
 */
export function connectionRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.post(path, async (c) => {
    const store = c.get('store');
    const submitted = readConnection(sim, store, await readFields(c));
    const whenConnected = sim.flag(store, 'connectWhenConnected');
    if (whenConnected !== 'overwrite' && store.connections.has(submitted.carrierId)) {
      throw new V2Error(Number(whenConnected), 'The carrier is already connected.');
    }
    keepConnection(sim, store, submitted);
    return c.body(null, 204);
  });

  routes.put(path, async (c) => {
    const store = c.get('store');
    const submitted = readConnection(sim, store, await readFields(c));
    const whenAbsent = sim.flag(store, 'rotateWhenAbsent');
    if (whenAbsent !== '204' && !store.connections.has(submitted.carrierId)) {
      throw whenAbsent === '404' ? notFound() : new V2Error(400, 'The carrier is not connected.');
    }
    keepConnection(sim, store, submitted);
    return c.body(null, 204);
  });

  routes.delete(path, async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    const carrierId = readCarrierId(sim, store, fields);
    refuseOtherKeys(fields, ['carrier_id']);
    const deleted = store.connections.delete(carrierId);
    if (!deleted && sim.flag(store, 'disconnectWhenAbsent') === '404') throw notFound();
    return c.body(null, 204);
  });

  return routes;
}

interface SubmittedConnection {
  carrierId: string;
  values: Fields;
}

/** Stores what was submitted. A secret that starts with `bad-` is one the carrier refuses, which nobody is told. */
export function keepConnection(sim: SimulatorContext, store: StoreEntity, submitted: SubmittedConnection): void {
  const { carrierId, values } = submitted;
  const now = sim.now(store);
  const createdAt = store.connections.get(carrierId)?.createdAt ?? now;
  const refused = Object.values(values).some((value) => typeof value === 'string' && value.startsWith('bad-'));
  store.connections.set(carrierId, { carrierId, values, refused, createdAt, updatedAt: now });
}

function readConnection(sim: SimulatorContext, store: StoreEntity, fields: Fields): SubmittedConnection {
  const carrierId = readCarrierId(sim, store, fields);
  refuseOtherKeys(fields, ['carrier_id', 'connection']);
  const known = findConnectionShape(carrierId, sim.flag(store, 'endiciaPassphraseKey'));
  const shape = known ?? (carrierId === sim.app.carrierId ? openConnection : undefined);
  if (!shape) throw invalidField('carrier_id');
  const refused = isUndocumentedCarrier(carrierId) && sim.flag(store, 'undocumentedConnections') === 'refuse';
  if (refused) throw invalidField('carrier_id');
  if (fields.connection === undefined) throw missing(sim, store, 'connection');
  if (!isFields(fields.connection)) throw invalidField('connection');
  return { carrierId, values: checkValues({ sim, store, shape }, fields.connection) };
}

/** Missing keys come before unknown ones: a misspelled key is told as the one that is missing. */
function checkValues(
  { sim, store, shape }: { sim: SimulatorContext; store: StoreEntity; shape: ConnectionShape },
  values: Fields,
): Fields {
  const absent = shape.fields.find(({ key, required }) => required && isMissing(values[key]));
  if (absent) throw missing(sim, store, absent.key);
  const kept: Fields = {};
  for (const [key, value] of Object.entries(values)) {
    const field = shape.fields.find((candidate) => candidate.key === key);
    if (!field && !shape.open) {
      if (sim.flag(store, 'unknownConnectionKeys') === 'refuse') throw cannotBeWritten(key);
      continue;
    }
    if (field && !isMissing(value) && typeof value !== (field.type === 'boolean' ? 'boolean' : 'string')) {
      throw invalidField(key);
    }
    kept[key] = value;
  }
  return kept;
}

function readCarrierId(sim: SimulatorContext, store: StoreEntity, fields: Fields): string {
  if (isMissing(fields.carrier_id)) throw missing(sim, store, 'carrier_id');
  if (typeof fields.carrier_id !== 'string') throw invalidField('carrier_id');
  return fields.carrier_id;
}

function missing(sim: SimulatorContext, store: StoreEntity, key: string): V2Error {
  return requiredFieldMissing(sim.flag(store, 'requiredFieldMessage') === 'literal' ? 'key' : key);
}
