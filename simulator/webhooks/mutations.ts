import type { Outgoing, Unsealed } from './outgoing';

interface WebhookMutation {
  description: string;
  spoil: (message: Unsealed, seal: (message: Unsealed) => Outgoing) => Outgoing;
}

const tenMinutes = 600;

/** Ways to forge a delivery, by name: all but the signed ones of another store have a receiver's checks against them. */
export const webhookMutations: Record<string, WebhookMutation> = {
  signature: {
    description: 'Signed with another secret',
    spoil: (message, seal) => seal({ ...message, secret: `not-${message.secret}` }),
  },
  missing_signature: {
    description: 'Without any of the signature’s headers',
    spoil: (message, seal) => without(seal(message), ['webhook-id', 'webhook-timestamp', 'webhook-signature']),
  },
  stale: {
    description: 'Signed well, ten minutes ago',
    spoil: (message, seal) => seal({ ...message, timestamp: message.timestamp - tenMinutes }),
  },
  future: {
    description: 'Signed well, for ten minutes from now',
    spoil: (message, seal) => seal({ ...message, timestamp: message.timestamp + tenMinutes }),
  },
  tampered: {
    description: 'The body was changed after it was signed',
    spoil: (message, seal) => ({ ...seal(message), body: message.body.replace(/"id":(\d+)/, '"id":9$1') }),
  },
  foreign_id: {
    description: 'The webhook-id is not the one that was signed',
    spoil: (message, seal) => replacing(seal(message), { 'webhook-id': `${message.messageId}x` }),
  },
  other_store: {
    description: 'Signed well, but the producer is another store',
    spoil: (message, seal) =>
      seal({ ...message, body: message.body.replace(/stores\/[a-z0-9]+/, 'stores/elsewhere0') }),
  },
  missing_headers: {
    description: 'Signed well, without the hook’s own headers',
    spoil: (message, seal) => seal({ ...message, hook: { ...message.hook, headers: null } }),
  },
  wrong_headers: {
    description: 'Signed well, with other values in the hook’s own headers',
    spoil: (message, seal) => seal({ ...message, hook: { ...message.hook, headers: altered(message.hook.headers) } }),
  },
  not_json: {
    description: 'Signed well, but the body is no JSON',
    spoil: (message, seal) => seal({ ...message, body: message.body.slice(0, -8) }),
  },
  empty: {
    description: 'Signed well, without a body',
    spoil: (message, seal) => seal({ ...message, body: '' }),
  },
};

function without({ body, headers }: Outgoing, names: readonly string[]): Outgoing {
  return { body, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) };
}

function replacing({ body, headers }: Outgoing, other: Record<string, string>): Outgoing {
  return { body, headers: { ...headers, ...other } };
}

function altered(headers: Record<string, string> | null): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, `${value}x`]));
}
