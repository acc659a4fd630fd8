import type { CallbackDelivery } from '../entities/callback-delivery';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { signedPayload, type SignedPayloadOptions } from './signed-payload';

const answerLength = 500;

/**
 * Calls the app from BigCommerce's server: no cookies, the answer is kept for people to see and otherwise ignored, and
 * nothing is repeated. BigCommerce docs: app callbacks.
 */
export async function sendCallback(
  sim: SimulatorContext,
  store: StoreEntity,
  options: SignedPayloadOptions & { callback: CallbackDelivery['callback'] },
): Promise<CallbackDelivery> {
  const { callbackUrl } = signedPayload(sim, store, options);
  const delivery: CallbackDelivery = {
    storeHash: store.hash,
    callback: options.callback,
    userId: options.userId,
    ...(await call(callbackUrl, sim.flag(store, 'callbackTimeoutMs'))),
    at: sim.now(store),
  };
  sim.state.deliveries.push(delivery);
  return delivery;
}

async function call(url: string, timeoutMs: number): Promise<Pick<CallbackDelivery, 'status' | 'answer'>> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, answer: (await response.text()).slice(0, answerLength) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
    return { status: null, answer: cause ?? String(error) };
  }
}
