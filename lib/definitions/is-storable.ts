const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be stored: PostgreSQL has no place for NUL, and half a surrogate pair is no character. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
