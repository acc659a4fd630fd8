export interface WebhookAttempt {
  /** Milliseconds since the epoch, by the store's clock. */
  at: number;
  /** null when nobody answered. */
  status: number | null;
  /** The beginning of the answer, or why there is none. */
  answer: string;
}

/**
 * waiting: until its next attempt · sending · delivered · failed: after the last attempt, or a forged one that was refused ·
 * held and lost: as the control API asked · dropped: its hook is gone or switched off.
 */
export type MessageState = 'waiting' | 'sending' | 'delivered' | 'failed' | 'held' | 'lost' | 'dropped';

/** One event for one hook, with everything that became of it. */
export interface WebhookMessage {
  /** In order of events. */
  number: number;
  /** The same in every attempt. Standard Webhooks: webhook-id. */
  messageId: string;
  hookId: number;
  scope: string;
  /** The payload as text, as it is signed. */
  body: string;
  /** How it is spoiled; null for a true one. */
  mutation: string | null;
  state: MessageState;
  /** When it is sent next, by the webhooks' clock (ms); null when it is not. */
  dueAt: number | null;
  attempts: WebhookAttempt[];
}
