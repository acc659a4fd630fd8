import { RestError } from '@/lib/rest/rest-error';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** 1 to 255 visible characters, as they are or between quotes. */
const PATTERN = /^(?:"([!#-~]{1,255})"|([!#-~][!-~]{0,254}))$/;

/** The request's idempotency key; undefined without one. @throws RestError */
export function readIdempotencyKey(header: string | null): string | undefined {
  if (header === null) return undefined;
  const [, quoted, bare] = PATTERN.exec(header.trim()) ?? [];
  const key = quoted ?? bare;
  if (key !== undefined) return key;
  const message = `${IDEMPOTENCY_KEY} must have 1 to 255 visible ASCII characters.`;
  throw new RestError('parameter_invalid', message, { param: IDEMPOTENCY_KEY });
}
