import type { StoreEntity } from '../entities/store';
import { V3Error } from '../gateway/errors';
import { sendHook } from '../send/hook';
import type { SimulatorContext } from '../simulator';
import { webhookNow } from '../webhooks/webhook-clock';
import type { Fields } from './body';

/** Whom BigCommerce tells about trouble with the app's hooks, the hooks, and the blocked domains. BigCommerce docs: webhooks V3. */
export function sendHooksAdmin(
  sim: SimulatorContext,
  store: StoreEntity,
  query: Record<string, string>,
): Record<string, unknown> {
  const { hooks, notifyEmails, scores } = store.webhooks;
  const now = webhookNow(sim, store);
  const own = [...hooks.values()].filter(({ clientId }) => clientId === sim.app.clientId);
  const listed = own.filter(({ isActive }) => query.is_active === undefined || String(isActive) === query.is_active);
  const blocked = [...scores].filter(([, { blockedUntil }]) => blockedUntil > now);
  return {
    emails: notifyEmails,
    hooks_list: listed.map((hook) => ({ ...sendHook(store, hook), status: hook.isActive ? 'active' : 'deactivated' })),
    blocked_domains: blocked.map(([destination, { blockedUntil }]) => {
      return { destination, time_left: Math.ceil((blockedUntil - now) / 1000), reasons: [] };
    }),
  };
}

/** The addresses of a PUT. Throws V3Error 422. */
export function readHooksAdmin({ emails }: Fields): string[] {
  const isAddress = (value: unknown): value is string => typeof value === 'string' && /^[^@\s]+@[^@\s]+$/.test(value);
  if (!Array.isArray(emails) || !emails.every(isAddress)) {
    throw new V3Error(422, 'JSON data is missing or invalid', { errors: { emails: 'error.invalid' } });
  }
  return emails;
}
