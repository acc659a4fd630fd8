import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { queueMessage } from './queue-message';
import { webhookNow } from './webhook-clock';

export const exceptionScope = 'store/hook/deliveryException';

const messages = {
  90001: 'The callback did not answer with 2xx and will be retried.',
  90002: 'The retries are used up; the webhook was deactivated.',
  90003: 'The domain is blocked for a while.',
} as const;

const quietMs = 600_000;

/**
 * Queues a deliveryException; 90001 once in ten minutes for a destination, and none about the exceptions' own hook.
 * What its data looks like is not documented. BigCommerce docs: webhook events, delivery exceptions.
 */
export function tellException(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  code: keyof typeof messages,
): void {
  if (hook.scope === exceptionScope) return;
  const { hooks, warnedAt } = store.webhooks;
  const now = webhookNow(sim, store);
  if (code === 90_001) {
    if (now - (warnedAt.get(hook.destination) ?? -Infinity) < quietMs) return;
    warnedAt.set(hook.destination, now);
  }
  const data = { type: 'hook', id: hook.id, destination: hook.destination, error: { code, message: messages[code] } };
  for (const other of hooks.values()) {
    if (other.isActive && other.scope === exceptionScope) {
      queueMessage(sim, { store, hook: other }, { scope: exceptionScope, data });
    }
  }
}
