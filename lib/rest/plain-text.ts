import { z } from 'zod';

/** A text that can be stored: PostgreSQL has no place for NUL, and half a surrogate pair is no character. */
export function plainText() {
  return z.string().refine((text) => !UNSTORABLE.test(text), 'must not contain NUL or half of a surrogate pair');
}

/** Trimmed, and not empty then. */
export function nameText(max: number) {
  return plainText().trim().min(1, 'must not be empty').max(max, `must have at most ${max} characters`);
}

const UNSTORABLE = /\0|\p{Surrogate}/u;
