/** Characters that are kept of a body. */
const MOST = 16 * 1024;

/** Values that are kept nowhere: what a person's sign-in is recognised by, and where it happens. */
const PRIVATE_FIELDS = /("(?:state|oauth_url)"\s*:\s*)"(?:[^"\\]|\\.)*"?/g;
/** Keys, wherever somebody put one by mistake. */
const KEYS = /(?:cdk_[0-9A-Za-z]{8,}|shippo_(?:live|test)_\w+)/g;

/** A text of a request without secrets, cut, and without what PostgreSQL cannot store. */
export function scrub(text: string): string {
  // Longer than what is kept, so that a key at the cut is seen whole.
  const whole = text
    .slice(0, MOST + 1024)
    .replace(PRIVATE_FIELDS, '$1"[secret]"')
    .replace(KEYS, '[secret]')
    .replace(/\0|\p{Surrogate}/gu, '\uFFFD');
  return whole.length > MOST ? `${whole.slice(0, MOST).replace(/\p{Surrogate}$/u, '')}…` : whole;
}
