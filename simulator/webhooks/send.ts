import type { StoreEntity } from '../entities/store';
import type { WebhookAttempt } from '../entities/webhook-message';
import type { SimulatorContext } from '../simulator';
import { isLoopback } from './destination';
import type { Outgoing } from './outgoing';

const answerLength = 300;

/** One attempt. Nothing outside this machine is called: such an attempt fails. Never throws. */
export async function sendWebhook(
  sim: SimulatorContext,
  store: StoreEntity,
  { destination, body, headers }: Outgoing & { destination: string },
): Promise<WebhookAttempt> {
  const at = sim.now(store);
  if (!isLoopback(new URL(destination))) return { at, status: null, answer: 'The simulator calls this machine only.' };
  try {
    const response = await fetch(destination, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(sim.flag(store, 'webhookTimeoutMs')),
    });
    return { at, status: response.status, answer: (await response.text()).slice(0, answerLength) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
    return { at, status: null, answer: cause ?? String(error) };
  }
}

/** BigCommerce docs: webhooks overview, callback retry mechanism. */
export function isSuccess({ status }: WebhookAttempt): boolean {
  return status !== null && status >= 200 && status < 300;
}
