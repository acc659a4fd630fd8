import type { HookEntity } from './hook';
import type { WebhookMessage } from './webhook-message';

/** How deliveries to one domain went lately. */
export interface DeliveryScore {
  windowStartedAt: number;
  sent: number;
  succeeded: number;
  /** 0 when it is not blocked. */
  blockedUntil: number;
}

/** A mail to the developer of the app: a hook was switched off, or a domain blocked. */
export interface HookMail {
  to: string;
  subject: string;
  at: number;
}

/** Everything about a store's webhooks. Times are milliseconds by the webhooks' clock: the store's plus `clockOffsetMs`. */
export interface WebhookState {
  hooks: Map<number, HookEntity>;
  messages: WebhookMessage[];
  /** What becomes of new events. */
  mode: 'deliver' | 'hold' | 'lose';
  /** By domain or client id. */
  scores: Map<string, DeliveryScore>;
  /** When deliveryException 90001 was last told, by destination. */
  warnedAt: Map<string, number>;
  notifyEmails: string[];
  mails: HookMail[];
  /** Moves retries and blocks, not what deliveries are signed with. */
  clockOffsetMs: number;
  inFlight: Set<Promise<void>>;
}

export function createWebhookState(): WebhookState {
  return {
    hooks: new Map(),
    messages: [],
    mode: 'deliver',
    scores: new Map(),
    warnedAt: new Map(),
    notifyEmails: [],
    mails: [],
    clockOffsetMs: 0,
    inFlight: new Set(),
  };
}
