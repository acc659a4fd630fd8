import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Position } from '@/lib/carriers/page-of';
import { env } from '@/lib/env';
import { RestError } from '@/lib/rest/rest-error';

const SIGNATURE_BYTES = 16;

/**
 * A position in a list as an opaque text. It is signed, so that nobody takes one apart or together, and for one list, so that it is
 * worth nothing in another one or in another store's.
 *
 * @param list which list: `carriers abc123`
 */
export function writeCursor({ id, direction }: Position, list: string): string {
  const text = Buffer.from(`${direction === 'after' ? '>' : '<'}${id}`);
  return Buffer.concat([sign(text, list), text]).toString('base64url');
}

/** What writeCursor wrote for this list. @throws RestError */
export function readCursor(cursor: string, list: string): Position {
  const bytes = Buffer.from(cursor, 'base64url');
  const [signature, text] = [bytes.subarray(0, SIGNATURE_BYTES), bytes.subarray(SIGNATURE_BYTES)];
  if (signature.length === SIGNATURE_BYTES && timingSafeEqual(signature, sign(text, list))) {
    const [direction, id] = [text.toString('utf8', 0, 1), text.toString('utf8', 1)];
    return { id, direction: direction === '>' ? 'after' : 'before' };
  }
  throw new RestError('parameter_invalid', '“cursor” must be one from this list’s page_info.', { param: 'cursor' });
}

function sign(text: Buffer, list: string): Buffer {
  return createHmac('sha256', key()).update(`${list}\n`).update(text).digest().subarray(0, SIGNATURE_BYTES);
}

let derived: { from: string; key: Buffer } | undefined;

/** A key of its own, so that no signature of a session is ever one of a cursor. */
function key(): Buffer {
  const from = env().NEXTAUTH_SECRET;
  if (derived?.from !== from) {
    derived = { from, key: Buffer.from(hkdfSync('sha256', from, '', 'carrier-desk api cursor', 32)) };
  }
  return derived.key;
}
