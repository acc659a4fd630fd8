import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { WebhookMessage } from '../entities/webhook-message';
import type { SimulatorContext } from '../simulator';
import { webhookMutations } from './mutations';
import { signatureHeaders } from './sign';

/** A delivery as it goes out. */
export interface Outgoing {
  body: string;
  headers: Record<string, string>;
}

/** Signs a message with the time of this attempt, and spoils it where it is a forged one. */
export function outgoingMessage(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  message: WebhookMessage,
): Outgoing {
  const timestamp = Math.floor(sim.now(store) / 1000);
  const { messageId, body, mutation } = message;
  const signed = { messageId, timestamp, body, secret: sim.app.clientSecret, hook };
  const spoil = mutation === null ? undefined : webhookMutations[mutation]?.spoil;
  if (spoil) return spoil(signed, sealed);
  return sealed(signed);
}

export interface Unsealed {
  messageId: string;
  timestamp: number;
  body: string;
  secret: string;
  hook: HookEntity;
}

/** The hook's own headers cannot replace those of the signature. */
function sealed({ hook, secret, ...message }: Unsealed): Outgoing {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'bigcommerce-webhooks-simulator',
    ...lowerCased(hook.headers ?? {}),
    ...signatureHeaders(secret, message),
  };
  return { body: message.body, headers };
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
