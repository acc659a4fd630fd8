import type { Fields } from '../api/body';
import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import { V3Error } from '../gateway/errors';
import type { SimulatorContext } from '../simulator';
import { isDestination } from './destination';

export type HookFields = Pick<HookEntity, 'scope' | 'destination' | 'headers' | 'isActive'>;

/** The hook a body is written over; none for a new one. */
export interface HookWrite {
  sim: SimulatorContext;
  store: StoreEntity;
  hook?: HookEntity;
}

const maxPerScope = 10;
const keys = ['scope', 'destination', 'headers', 'is_active'];

/** A body laid over a hook, or over nothing for a new one. Throws V3Error 422. BigCommerce docs: webhooks V3. */
export function readHook({ sim, store, hook: before }: HookWrite, fields: Fields): HookFields {
  if (before && !keys.some((key) => key in fields)) throw unprocessable({ body: 'error.path.missing' });
  const read = {
    scope: readText(fields, 'scope', before?.scope),
    destination: readText(fields, 'destination', before?.destination),
    headers: 'headers' in fields ? readHeaders(fields.headers) : (before?.headers ?? null),
    isActive: readActive(fields.is_active, before?.isActive ?? true),
  };
  if (!/^store(?:\/[\w*-]+)+$/.test(read.scope)) throw unprocessable({ scope: 'error.invalid' });
  const changesDestination = read.destination !== before?.destination;
  if (changesDestination && !isDestination(read.destination, sim.flag(store, 'loopbackWebhooks'))) {
    throw unprocessable({ destination: 'error.invalid' });
  }
  return read;
}

/**
 * Ten hooks of a scope, and one of a scope and destination, for each store and client. Throws V3Error. BigCommerce docs:
 * webhooks overview, platform limits.
 */
export function requireRoomForHook(
  sim: SimulatorContext,
  store: StoreEntity,
  hook: Pick<HookEntity, 'clientId' | 'scope' | 'destination'> & { id?: number },
): void {
  const others = [...store.webhooks.hooks.values()].filter(
    ({ id, clientId, scope }) => id !== hook.id && clientId === hook.clientId && scope === hook.scope,
  );
  const status = Number(sim.flag(store, 'hookConflictStatus'));
  if (others.some(({ destination }) => destination === hook.destination)) {
    throw new V3Error(status, 'A hook with this scope and destination exists already.', {
      errors: { destination: 'error.duplicate' },
    });
  }
  if (others.length >= maxPerScope) {
    throw new V3Error(status, `There are ${maxPerScope} hooks of this scope already.`, {
      errors: { scope: 'error.limit' },
    });
  }
}

function readText(fields: Fields, key: string, before: string | undefined): string {
  const value = fields[key] ?? before;
  if (value === undefined || value === '') throw unprocessable({ [key]: 'error.path.missing' });
  if (typeof value !== 'string') throw unprocessable({ [key]: 'error.expected.string' });
  return value;
}

function readActive(value: unknown, before: boolean): boolean {
  if (value === undefined) return before;
  if (typeof value !== 'boolean') throw unprocessable({ is_active: 'error.expected.boolean' });
  return value;
}

/** At most 64 headers, names of 64 bytes and values of 8 KB. BigCommerce docs: webhooks overview. */
function readHeaders(value: unknown): Record<string, string> | null {
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw unprocessable({ headers: 'error.expected.object' });
  const entries = Object.entries(value as Record<string, unknown>);
  const fits = ([name, text]: [string, unknown]) =>
    /^[!#$%&'*+.^_`|~\w-]+$/.test(name) &&
    Buffer.byteLength(name) <= 64 &&
    typeof text === 'string' &&
    /^[\t\x20-\x7E]*$/.test(text) &&
    text.length <= 8192;
  if (entries.length > 64 || !entries.every(fits)) throw unprocessable({ headers: 'error.invalid' });
  return Object.fromEntries(entries) as Record<string, string>;
}

function unprocessable(errors: Record<string, string>): V3Error {
  return new V3Error(422, 'JSON data is missing or invalid', { errors });
}
