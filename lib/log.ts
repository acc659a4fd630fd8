import pino from 'pino';
import { env } from '@/lib/env';

/** Fields that may hold a secret wherever they stand; the values below are never written. */
const SECRET_FIELDS = [
  'accessToken',
  'access_token',
  'authorization',
  'connection',
  'secrets',
  'signed_payload_jwt',
  'token',
];

let logger: pino.Logger | undefined;

/** The process's logger: JSON lines, secrets replaced by `[secret]`. Made at first use, so that importing needs no configuration. */
export function log(): pino.Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' },
  }));
}
