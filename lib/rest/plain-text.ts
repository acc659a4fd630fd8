import { z } from 'zod';
import { isStorable } from '@/lib/definitions/is-storable';

/** A text that can be stored. */
export function plainText() {
  return z.string().refine(isStorable, 'must not contain NUL or half of a surrogate pair');
}

/** Trimmed, and not empty then. */
export function nameText(max: number) {
  return plainText().trim().min(1, 'must not be empty').max(max, `must have at most ${max} characters`);
}
